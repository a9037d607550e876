package clinic.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The users of a data directory. Read again whenever the file has changed, so a reset needs no restart. */
public final class Users {

    private static final String FILE = "users.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;
    private final Path file;
    private @Nullable Version lastRead;

    Users(Path directory) {
        this.directory = directory;
        this.file = directory.resolve(FILE);
    }

    /**
     * Gives a user a new password.
     *
     * @return the password, or nothing when the directory knows no such user
     */
    public static Optional<NewPassword> reset(Path directory, String id) {
        Users users = new Users(directory);
        return users.find(id).map(user -> {
            String password = Passwords.generate();
            users.save(users.all().stream()
                    .map(each -> each.id().equals(id) ? each.withPassword(Passwords.encode(password)) : each)
                    .toList());
            return new NewPassword(id, user.name(), String.join(", ", user.roles()), password);
        });
    }

    /** Staff ids, in the order of the file. */
    public static List<String> ids(Path directory) {
        return new Users(directory).all().stream().map(User::id).toList();
    }

    Optional<User> find(String id) {
        return all().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    synchronized List<User> all() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            FileTime changed = Files.getLastModifiedTime(file);
            // A rename gives a new file: its key tells two writes apart that fall on one tick of the clock.
            Object key = Objects.requireNonNullElse(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), changed);
            Version known = lastRead;
            if (known == null
                    || !known.changed().equals(changed)
                    || !known.key().equals(key)) {
                known = new Version(changed, key, List.of(JSON.readValue(Files.readAllBytes(file), User[].class)));
                lastRead = known;
            }
            return known.users();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(List<User> more) {
        List<User> users = new ArrayList<>(all());
        users.addAll(more);
        save(users);
    }

    private void save(List<User> users) {
        try {
            OwnerOnly.write(directory, FILE, JSON.writeValueAsBytes(users));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Version(FileTime changed, Object key, List<User> users) {}
}
