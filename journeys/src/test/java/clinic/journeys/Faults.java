package clinic.journeys;

import clinic.local.launcher.LocalClinic;
import clinic.local.launcher.Part;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.util.FileSystemUtils;

/** Everything that a bad week does to a clinic under load; each fault waits until its part is back. */
final class Faults {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final int SOME_ANSWERS = 10;

    private static final List<Part> DATABASES =
            Part.services().stream().map(Part::database).toList();

    /** What the load makes a service write to again and again; billing writes seldom, and is stopped by chance. */
    private static final Map<Part, String> WRITTEN = Map.of(Part.BOOKING, "reservation", Part.SESSION, "floor_tile");

    private final Clinic clinic;
    private final Load load;
    private final Duration pause;

    /** @param pause how long what stands still does so, and what is away stays away */
    Faults(Clinic clinic, Load load, Duration pause) {
        this.clinic = clinic;
        this.load = load;
        this.pause = pause;
    }

    /** Each of them, in no order. */
    List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        Stream.of(Part.services(), DATABASES, List.of(Part.KAFKA))
                .flatMap(List::stream)
                .forEach(part -> diesAndStops(part, faults));
        for (Part speaker : List.of(Part.BOOKING, Part.SESSION)) {
            faults.add(new Fault(
                    "kill -9 " + speaker.label() + " between send and position",
                    () -> killedBetweenSendAndPosition(speaker)));
        }
        for (Part service : Part.services()) {
            faults.add(new Fault("an open write in " + service.label(), () -> openWrite(service)));
        }
        faults.add(new Fault("billing away", () -> away(Part.BILLING)));
        faults.add(new Fault("kafka away", () -> away(Part.KAFKA)));
        faults.add(new Fault("kafka wiped and refilled", () -> wiped(clinic)));
        faults.add(new Fault("every message once more, the old after the new", this::repeated));
        return faults;
    }

    private void diesAndStops(Part part, List<Fault> faults) {
        Victim victim = Victim.of(clinic, part);
        faults.add(new Fault("kill -9 " + part.label(), victim::killed));
        Optional<Part> writer = WRITTEN.keySet().stream()
                .filter(service -> part == service || part == service.database())
                .findFirst();
        faults.add(new Fault("stop " + part.label(), () -> {
            if (writer.isPresent()) {
                stopsInMidTransaction(writer.get(), part, victim);
            } else {
                victim.paused(pause, () -> {});
            }
        }));
    }

    /**
     * Somebody holds what the service's next transaction writes to; once one waits in its middle, the part stands still.
     * A stopped service finds its transaction where it was, or ended by the database; a stopped database goes on with it.
     */
    private void stopsInMidTransaction(Part service, Part part, Victim victim) throws Exception {
        try (Connection holder = inTransaction(service)) {
            execute(holder, "lock table " + WRITTEN.get(service) + " in share mode");
            if (!comesToWait(service)) {
                System.out.printf(
                        "nothing was under way in %s; %s stops all the same%n", service.label(), part.label());
            }
            victim.paused(pause, part == service ? holder::rollback : () -> {});
        }
    }

    /** False if the load has nothing left to write there for a while. */
    private boolean comesToWait(Part service) {
        try {
            Awaitility.await().atMost(A_WHILE).until(() -> somebodyWaits(service));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private boolean somebodyWaits(Part service) throws SQLException {
        try (Connection looker = clinic.parts().connect(service);
                Statement statement = looker.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from pg_stat_activity"
                        + " where usename = 'clinic_app' and wait_event_type = 'Lock')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The others go on meanwhile: that is what the facts between them are for. */
    private void away(Part part) {
        var child = clinic.parts().part(part);
        child.stop();
        theLoadGoesOn();
        sleep();
        child.start();
        child.awaitServing();
    }

    /** The broker loses all it had, and is filled again from the stores. */
    static void wiped(Clinic clinic) throws IOException {
        emptied(clinic);
        LocalClinic.republish(clinic.parts().settings());
    }

    /** The broker loses all it had. */
    static void emptied(Clinic clinic) throws IOException {
        var kafka = clinic.parts().part(Part.KAFKA);
        kafka.kill();
        FileSystemUtils.deleteRecursively(clinic.parts().settings().of(Part.KAFKA));
        kafka.start();
        kafka.awaitServing();
    }

    private void repeated() throws Exception {
        for (String topic : Topic.OF_FACTS) {
            new Topic(clinic.kafka(), topic).repeatAll();
        }
    }

    /**
     * The position can't be moved while somebody holds its table; once more was sent, the service dies. What was sent and
     * not noted is sent again.
     */
    private void killedBetweenSendAndPosition(Part speaker) throws Exception {
        Topic topic = new Topic(clinic.kafka(), Topic.of(speaker));
        Victim victim = Victim.of(clinic, speaker);
        try (Connection holder = inTransaction(speaker)) {
            execute(holder, "lock table publisher_position in share mode");
            long before = topic.length();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> topic.length() > before);
            victim.kill();
        }
        victim.start();
    }

    /** Holds back the readers of one server; the desks, and the other servers' readers, go on. */
    private void openWrite(Part service) throws Exception {
        try (Connection writer = inTransaction(service)) {
            execute(writer, "select pg_current_xact_id()");
            theLoadGoesOn();
            sleep();
            writer.rollback();
        }
    }

    /** One that the server does not end after half a minute without a word, as it does with a service's. */
    private Connection inTransaction(Part service) throws SQLException {
        Connection connection = clinic.parts().connect(service);
        execute(connection, "set idle_in_transaction_session_timeout = 0");
        connection.setAutoCommit(false);
        return connection;
    }

    private void theLoadGoesOn() {
        int before = load.record().count();
        Awaitility.await().atMost(PATIENCE).until(() -> load.record().count() > before + SOME_ANSWERS);
    }

    private void sleep() {
        Awaitility.await().atMost(pause.multipliedBy(2)).pollDelay(pause).until(() -> true);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
