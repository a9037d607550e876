package clinic.local.story;

import clinic.local.http.StaffClient;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The staff of the day, each logged in when first needed. */
public final class Staff implements AutoCloseable {

    private final URI frontDoor;
    private final Function<String, String> passwords;
    private final Map<String, StaffClient> clients = new TreeMap<>();

    /** @param passwords by staff id */
    public Staff(URI frontDoor, Function<String, String> passwords) {
        this.frontDoor = frontDoor;
        this.passwords = passwords;
    }

    StaffClient frontDesk() {
        return client("staff-mreyes");
    }

    StaffClient clinician() {
        return client("staff-kosei");
    }

    StaffClient prescriber() {
        return client("staff-lindgren");
    }

    StaffClient billing() {
        return client("staff-bduarte");
    }

    StaffClient auditor() {
        return client("staff-audit");
    }

    StaffClient admin() {
        return client("staff-admin");
    }

    private StaffClient client(String id) {
        return clients.computeIfAbsent(id, absent -> StaffClient.logIn(frontDoor, id, passwords.apply(id)));
    }

    @Override
    public void close() {
        clients.values().forEach(StaffClient::close);
    }
}
