package clinic.local.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The staff of the demo clinic: one person for each role. */
public final class DemoUsers {

    private static final List<Person> STAFF = List.of(
            new Person("staff-mreyes", "Maya Reyes", "FRONT_DESK"),
            new Person("staff-kosei", "K. Osei, RN", "CLINICIAN"),
            new Person("staff-lindgren", "Dr Lindgren", "PRESCRIBER"),
            new Person("staff-bduarte", "B. Duarte", "BILLING"),
            new Person("staff-audit", "A. Okafor", "AUDITOR"),
            new Person("staff-admin", "S. Marlow", "ADMIN"));

    private DemoUsers() {}

    /**
     * Adds those of the demo staff whom the directory does not know yet; the others keep their passwords.
     *
     * @return the passwords of those who were added, for the one time that they are shown
     */
    public static List<NewPassword> ensure(Path directory) {
        Users users = new Users(directory);
        List<NewPassword> passwords = new ArrayList<>();
        List<User> added = new ArrayList<>();
        for (Person person : STAFF) {
            if (users.find(person.id()).isEmpty()) {
                String password = Passwords.generate();
                added.add(new User(person.id(), person.name(), List.of(person.role()), Passwords.encode(password)));
                passwords.add(new NewPassword(person.id(), person.name(), person.role(), password));
            }
        }
        if (!added.isEmpty()) {
            users.add(added);
        }
        return passwords;
    }

    private record Person(String id, String name, String role) {}
}
