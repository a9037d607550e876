package clinic.journeys;

import clinic.local.http.StaffClient;
import clinic.local.identity.NewPassword;
import clinic.local.launcher.LocalClinic;
import clinic.local.launcher.Part;
import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import clinic.local.launcher.Programs;
import clinic.local.launcher.Settings;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The real clinic: every part a process of its own, with an empty data directory, on ports that were free. */
final class Clinic implements AutoCloseable {

    static final String FRONT_DESK = "staff-mreyes";
    static final String CLINICIAN = "staff-kosei";
    static final String PRESCRIBER = "staff-lindgren";
    static final String BILLING = "staff-bduarte";
    static final String AUDITOR = "staff-audit";
    static final String ADMIN = "staff-admin";

    private final LocalClinic parts;
    private final Map<String, String> passwords;
    private final Lookups lookups;
    private final Sockets sockets;
    private final Map<Part, Balancer> balancers;
    private boolean setUp;

    private Clinic(LocalClinic parts, Lookups lookups, Map<Part, Balancer> balancers) {
        this.parts = parts;
        this.balancers = balancers;
        this.passwords =
                parts.newPasswords().stream().collect(Collectors.toMap(NewPassword::id, NewPassword::password));
        this.lookups = lookups;
        this.sockets = new Sockets(() -> Arrays.stream(Part.values())
                .map(parts::part)
                .filter(child -> child.isAlive())
                .map(child -> child.pid())
                .toList());
    }

    static Clinic start() throws IOException {
        Path data = Files.createTempDirectory(artefacts(), "clinic-");
        Lookups lookups = Lookups.recordedIn(artefacts());
        Map<Part, Map<String, String>> environment = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            environment.put(part, lookups.environment());
        }
        Ports ports = Ports.free();
        Map<Part, Balancer> balancers = new EnumMap<>(Part.class);
        for (Part service : Part.services()) {
            balancers.put(
                    service, new Balancer(ports.of(Port.named(service.label()).orElseThrow())));
        }
        environment.put(Part.FRONT_DOOR, throughBalancers(balancers, lookups));
        Settings settings =
                new Settings(data, Programs.builtIn(Path.of(System.getProperty("clinic.home"))), ports, environment);
        return new Clinic(LocalClinic.start(settings, System.out::println), lookups, balancers);
    }

    private static Map<String, String> throughBalancers(Map<Part, Balancer> balancers, Lookups lookups) {
        Map<String, String> environment = new HashMap<>(lookups.environment());
        balancers.forEach((service, balancer) ->
                environment.put("CLINIC_FRONTDOOR_SERVICES_" + service.name(), "http://127.0.0.1:" + balancer.port()));
        return environment;
    }

    /** What stands between the front-door and this service. */
    Balancer balancer(Part service) {
        return Objects.requireNonNull(balancers.get(service), service.label());
    }

    /** Where screenshots and the clinic's own logs are kept. */
    static Path artefacts() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("clinic.artefacts")));
    }

    /** The site, its payers and its fees; once for all journeys. */
    synchronized void setUp() {
        if (!setUp) {
            try (StaffClient admin = staff(ADMIN)) {
                Site.setUp(admin);
            }
            setUp = true;
        }
    }

    StaffClient staff(String id) {
        return StaffClient.logIn(parts.frontDoor(), id, password(id));
    }

    String password(String id) {
        return passwords.get(id);
    }

    String url(String path) {
        return parts.frontDoor().resolve(path).toString();
    }

    /** Opens a path, through the log-in if the window has none yet. */
    Page open(Page page, String id, String path) {
        page.navigate(url(path));
        if (page.url().startsWith(parts.issuer().toString())) {
            giveThePassword(page, id);
        }
        return page;
    }

    void giveThePassword(Page page, String id) {
        page.getByLabel("Staff id").fill(id);
        page.getByLabel("Password").fill(password(id));
        page.getByLabel("Password").press("Enter");
        page.waitForURL(url -> url.startsWith(parts.frontDoor().toString()));
    }

    String kafka() {
        return "127.0.0.1:" + parts.settings().ports().of(Port.KAFKA);
    }

    LocalClinic parts() {
        return parts;
    }

    Lookups lookups() {
        return lookups;
    }

    Sockets sockets() {
        return sockets;
    }

    @Override
    public void close() {
        sockets.close();
        parts.close();
        balancers.values().forEach(Balancer::close);
    }
}
