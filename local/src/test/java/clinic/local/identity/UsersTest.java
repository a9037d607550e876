package clinic.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    @TempDir
    Path data;

    @Test
    void passwords_are_told_once_and_kept_only_as_hashes() throws IOException {
        List<NewPassword> first = DemoUsers.ensure(data);

        assertThat(first)
                .extracting(NewPassword::role)
                .containsExactly("FRONT_DESK", "CLINICIAN", "PRESCRIBER", "BILLING", "AUDITOR", "ADMIN");
        assertThat(DemoUsers.ensure(data)).isEmpty();
        String file = Files.readString(data.resolve("users.json"));
        assertThat(first).allSatisfy(each -> {
            assertThat(file).doesNotContain(each.password());
            assertThat(Passwords.encoder()
                            .matches(
                                    each.password(),
                                    new Users(data)
                                            .find(each.id())
                                            .orElseThrow()
                                            .password()))
                    .isTrue();
        });
    }

    @Test
    void a_reset_changes_one_password_and_a_running_server_sees_it() {
        String old = DemoUsers.ensure(data).getFirst().password();
        Users running = new Users(data);
        String other = running.find("staff-kosei").orElseThrow().password();

        String fresh = Users.reset(data, "staff-mreyes").orElseThrow().password();

        String now = running.find("staff-mreyes").orElseThrow().password();
        assertThat(Passwords.encoder().matches(fresh, now)).isTrue();
        assertThat(Passwords.encoder().matches(old, now)).isFalse();
        assertThat(running.find("staff-kosei").orElseThrow().password()).isEqualTo(other);
        assertThat(Users.reset(data, "staff-nobody")).isEmpty();
    }

    @Test
    void a_secret_of_the_front_door_that_is_given_is_the_one_that_counts() {
        IdentityProperties given = new IdentityProperties(
                data,
                URI.create("http://127.0.0.1:8081"),
                List.of(URI.create("http://127.0.0.1:8080")),
                "given",
                Duration.ofMinutes(10),
                Duration.ofHours(12));

        String kept = Clients.frontDoor(given).getClientSecret();

        assertThat(Passwords.encoder().matches("given", kept)).isTrue();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void everything_in_the_directory_is_for_its_owner_only_and_kept_over_restarts() throws IOException {
        DemoUsers.ensure(data);
        String key = SigningKey.ensure(data).toString(false);
        String secret = ClientSecret.ensure(data);

        assertThat(SigningKey.ensure(data).toString(false)).isEqualTo(key);
        assertThat(ClientSecret.ensure(data)).isEqualTo(secret);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
