package clinic.local;

import clinic.local.identity.DemoUsers;
import clinic.local.identity.IdentityProvider;
import clinic.local.identity.NewPassword;
import clinic.local.identity.Users;
import clinic.local.kafka.KafkaBroker;
import clinic.local.launcher.CannotStart;
import clinic.local.launcher.LocalClinic;
import clinic.local.launcher.Part;
import clinic.local.launcher.Settings;
import clinic.local.launcher.Stop;
import clinic.local.payer.PayerSimulator;
import clinic.local.story.NotAsTold;
import clinic.local.story.Staff;
import clinic.local.story.Story;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The one main class: the commands that people give, and the parts that the launcher starts. */
public final class Local {

    private static final Set<String> WHERE = Set.of("data", "port", "port-base");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private Local() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        String command = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            int status = run(command, rest);
            if (status >= 0) {
                System.exit(status);
            }
        } catch (CannotStart e) {
            ERR.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The status to exit with, or -1 when the process goes on by itself. */
    private static int run(String command, List<String> rest) throws Exception {
        return switch (command) {
            case "up" -> up(Options.parse(rest, WHERE, Set.of()));
            case "demo" -> demo(Options.parse(rest, WHERE, Set.of("exit")));
            case "stop" -> stop(Options.parse(rest, WHERE, Set.of()));
            case "republish" -> republish(Options.parse(rest, WHERE, Set.of()));
            case "users" -> users(Options.parse(rest, Set.of("data", "port", "port-base", "identity"), Set.of()));
            case "kafka" -> kafka(Options.parse(rest, Set.of("data", "port", "controller-port"), Set.of()));
            case "identity" -> {
                IdentityProvider.main(rest.toArray(String[]::new));
                yield -1;
            }
            case "payer" -> {
                plainLogging();
                PayerSimulator.main(rest.toArray(String[]::new));
                yield 0;
            }
            default -> throw new CannotStart("There is no command " + command + "; ./clinic help lists them.");
        };
    }

    private static int up(Options options) throws InterruptedException {
        plainLogging();
        LocalClinic clinic = start(options);
        OUT.println();
        OUT.println("The clinic is open: " + clinic.frontDoor() + "/");
        show(clinic.newPasswords());
        OUT.println("Ctrl-C stops it; the data stays in " + clinic.settings().data() + ".");
        new CountDownLatch(1).await();
        return 0;
    }

    /**
     * The staff get new passwords each time: the story has to log in as they do, and nobody can be told the old ones.
     */
    private static int demo(Options options) throws InterruptedException {
        plainLogging();
        LocalClinic clinic = start(options);
        Path identity = clinic.settings().of(Part.IDENTITY);
        List<NewPassword> passwords = Users.ids(identity).stream()
                .flatMap(id -> Users.reset(identity, id).stream())
                .toList();
        Map<String, String> byId = passwords.stream().collect(Collectors.toMap(NewPassword::id, NewPassword::password));
        try (Staff staff = new Staff(clinic.frontDoor(), id -> Objects.requireNonNull(byId.get(id), id))) {
            new Story(OUT, clinic.frontDoor(), staff, clinic.settings().clearingHouse(), clinic.outageOf(Part.BILLING))
                    .play();
        } catch (NotAsTold e) {
            ERR.println("The story stopped at: " + e.getMessage());
            return 1;
        }
        if (options.flags().contains("exit")) {
            return 0;
        }
        OUT.println();
        OUT.println("The clinic stays open: " + clinic.frontDoor() + "/");
        show(passwords);
        OUT.println("Ctrl-C stops it; the data stays in " + clinic.settings().data() + ".");
        new CountDownLatch(1).await();
        return 0;
    }

    private static LocalClinic start(Options options) {
        Settings settings = SettingsReader.read(options, System.getenv());
        LocalClinic clinic = LocalClinic.start(settings, line -> OUT.println(line));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            OUT.println("stopping");
            clinic.close();
            OUT.println("stopped; nothing is left running");
        }));
        return clinic;
    }

    private static int stop(Options options) {
        plainLogging();
        OUT.println(Stop.clinic(SettingsReader.read(options, System.getenv())));
        return 0;
    }

    private static int republish(Options options) {
        plainLogging();
        LocalClinic.republish(SettingsReader.read(options, System.getenv()));
        OUT.println("Every service publishes its facts again, from the first on; what was heard is recognised.");
        return 0;
    }

    /** An identity provider that no launcher started has nobody in its directory until this is asked for them. */
    private static int users(Options options) {
        Optional<Path> alone = options.value("identity").map(Path::of);
        alone.ifPresent(directory -> show(DemoUsers.ensure(directory)));
        Path directory = alone.orElseGet(
                () -> SettingsReader.read(options, System.getenv()).of(Part.IDENTITY));
        if (options.words().isEmpty()) {
            Users.ids(directory).forEach(OUT::println);
            return 0;
        }
        if (options.words().size() != 2 || !options.words().getFirst().equals("reset")) {
            throw new CannotStart("Say ./clinic users, or ./clinic users reset ID.");
        }
        String id = options.words().getLast();
        NewPassword password = Users.reset(directory, id)
                .orElseThrow(() -> new CannotStart("There is no user " + id + "; ./clinic users lists them."));
        show(List.of(password));
        return 0;
    }

    private static void show(List<NewPassword> passwords) {
        if (passwords.isEmpty()) {
            return;
        }
        OUT.println();
        OUT.println("Log-ins, shown this once (./clinic users reset ID makes a new password):");
        for (NewPassword each : passwords) {
            OUT.printf("  %-16s %-24s %-14s %s%n", each.id(), each.password(), each.role(), each.name());
        }
        OUT.println();
    }

    private static int kafka(Options options) throws Exception {
        plainLogging();
        KafkaBroker.run(
                Path.of(options.value("data").orElseThrow()),
                options.number("port"),
                options.number("controller-port"));
        return 0;
    }

    /** Outside of Spring Boot nothing has told the log what is worth writing. */
    private static void plainLogging() {
        System.setProperty("logback.configurationFile", "plain-logback.xml");
    }
}
