package clinic.local.launcher;

import clinic.local.identity.DemoUsers;
import clinic.local.identity.NewPassword;
import clinic.local.postgres.PostgresBinaries;
import clinic.local.postgres.PostgresServer;
import clinic.local.postgres.ServiceDatabase;
import clinic.local.story.Outage;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A whole clinic on this machine, each part a process of its own. Closing it stops them all, in order; the data stays.
 */
public final class LocalClinic implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private final Claim claim;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final Parts parts;
    private final List<NewPassword> newPasswords;
    private final Watch watch;

    private LocalClinic(Settings settings, Progress progress, Claim claim) {
        this.settings = settings;
        this.progress = progress;
        this.claim = claim;
        this.parts = new Parts(settings, PostgresBinaries.in(settings.data().resolve("postgresql-18")));
        for (Part part : Part.values()) {
            children.put(part, parts.child(part));
        }
        this.newPasswords = DemoUsers.ensure(Directories.ownerOnly(settings.of(Part.IDENTITY)));
        this.watch = new Watch(settings.logs(), children.values(), progress);
    }

    /** Starts everything and returns when it serves. */
    public static LocalClinic start(Settings settings, Progress progress) {
        Directories.ownerOnly(settings.data());
        Claim claim = Claim.on(settings);
        LocalClinic clinic;
        try {
            List<String> ended = Leftovers.clear(settings);
            if (!ended.isEmpty()) {
                progress.says("ended what a killed run had left: " + String.join(", ", ended));
            }
            Preflight.check(settings);
            Directories.ownerOnly(settings.logs());
            Directories.ownerOnly(settings.clearingHouse());
            clinic = new LocalClinic(settings, progress, claim);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
        try {
            clinic.startAll();
            return clinic;
        } catch (RuntimeException e) {
            clinic.close();
            throw e;
        }
    }

    /** Where staff log in. */
    public URI frontDoor() {
        return parts.frontDoor();
    }

    public URI issuer() {
        return parts.issuer();
    }

    public Settings settings() {
        return settings;
    }

    /** One part, to be stopped, killed or started again. */
    public Child part(Part part) {
        Child child = children.get(part);
        if (child == null) {
            throw new IllegalArgumentException(part.label());
        }
        return child;
    }

    /**
     * A second instance of a service beside the first, not started yet. It is the caller's: nobody watches it, and closing
     * the clinic does not stop it.
     */
    public Child another(Part service, int port) {
        return parts.another(service, port);
    }

    /** Stops a part in order for a while. */
    public Outage outageOf(Part part) {
        Child child = part(part);
        return new Outage() {
            @Override
            public void begin() {
                child.stop();
            }

            @Override
            public void end() {
                child.start();
                child.awaitServing();
            }
        };
    }

    /** Refills Kafka from the event stores of a clinic that runs, in this process or another. */
    public static void republish(Settings settings) {
        Parts parts = new Parts(settings, PostgresBinaries.in(settings.data().resolve("postgresql-18")));
        for (Part service : Part.services()) {
            try {
                ServiceDatabase.publishAgain(
                        parts.postgres(service), service.label(), parts.superuserPassword(service));
            } catch (SQLException e) {
                throw new CannotStart(
                        "the database of " + service.label() + " does not answer: start the clinic first", e);
            }
        }
    }

    /** A connection to a service's database with the rights of the running service; the caller closes it. */
    public Connection connect(Part service) throws SQLException {
        return DriverManager.getConnection(
                parts.postgres(service).url(service.label()),
                "clinic_app",
                parts.rolePasswords(service).get("app_password"));
    }

    /** Where a part can be reached without the front-door. */
    public URI direct(Part service) {
        return URI.create("http://127.0.0.1:"
                + settings.ports().of(Port.named(service.label()).orElseThrow()));
    }

    /** Passwords of the users that this start made; nobody can be told them again. */
    public List<NewPassword> newPasswords() {
        return newPasswords;
    }

    private void startAll() {
        progress.says("starting PostgreSQL (one server for each service), Kafka and the identity provider");
        inParallel(List.of(
                () -> startDatabase(Part.BOOKING),
                () -> startDatabase(Part.SESSION),
                () -> startDatabase(Part.BILLING),
                () -> startAndWait(Part.KAFKA),
                () -> startAndWait(Part.IDENTITY)));
        progress.says("starting the three services, the front-door and the payer simulator");
        inParallel(List.of(
                () -> startAndWait(Part.BOOKING),
                () -> startAndWait(Part.SESSION),
                () -> startAndWait(Part.BILLING),
                () -> startAndWait(Part.FRONT_DOOR),
                () -> startAndWait(Part.PAYER)));
        watch.start();
    }

    private void startDatabase(Part service) {
        PostgresServer server = parts.postgres(service);
        Child child = part(service.database());
        if (!server.exists()) {
            server.create(parts.superuserPassword(service), child.log());
        }
        startAndWait(child.part());
        try {
            ServiceDatabase.ensure(
                    server, service.label(), parts.superuserPassword(service), parts.rolePasswords(service));
        } catch (SQLException e) {
            throw new CannotStart("the database of " + service.label() + " could not be made: " + e.getMessage(), e);
        }
    }

    private void startAndWait(Part part) {
        Child child = part(part);
        child.start();
        child.awaitServing();
        progress.says("  " + part.label() + " serves");
    }

    /** Stops every part, in the reverse order of their start; those that do not need each other at the same time. */
    @Override
    public void close() {
        watch.close();
        inParallel(List.of(
                () -> part(Part.FRONT_DOOR).stop(), () -> part(Part.PAYER).stop()));
        inParallel(List.of(
                () -> part(Part.BOOKING).stop(),
                () -> part(Part.SESSION).stop(),
                () -> part(Part.BILLING).stop()));
        inParallel(List.of(
                () -> part(Part.IDENTITY).stop(),
                () -> part(Part.KAFKA).stop(),
                () -> part(Part.POSTGRES_BOOKING).stop(),
                () -> part(Part.POSTGRES_SESSION).stop(),
                () -> part(Part.POSTGRES_BILLING).stop()));
        claim.close();
    }

    /** Runs all to their end; the first failure is the one that is told. */
    private static void inParallel(Collection<Runnable> tasks) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running =
                    tasks.stream().map(executor::submit).toList();
            for (Future<?> task : running) {
                task.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }
}
