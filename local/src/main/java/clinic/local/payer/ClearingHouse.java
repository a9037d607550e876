package clinic.local.payer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directories between practice and payer. Files appear in them complete or not at all, and an answer leaves the outbox
 * only after the claims it answers have been moved away, so that nobody sees it twice.
 */
final class ClearingHouse {
    private static final String CLAIMS = ".837";
    private static final Pattern LATER = Pattern.compile("(.+)-r(\\d+)(?:-\\d+)?\\.835");

    private final Path toPayer;
    private final Path fromPayer;
    private final Path outbox;
    private final Path done;
    private final Path refused;

    ClearingHouse(Path directory) throws IOException {
        toPayer = Files.createDirectories(directory.resolve("to-payer"));
        fromPayer = Files.createDirectories(directory.resolve("from-payer"));
        outbox = Files.createDirectories(directory.resolve("outbox"));
        done = Files.createDirectories(directory.resolve("done"));
        refused = Files.createDirectories(directory.resolve("refused"));
    }

    /** Files of claims that wait, in the order of their names, at most so many. */
    List<Path> waiting(int most) throws IOException {
        try (Stream<Path> files = Files.list(toPayer)) {
            return files.filter(ClearingHouse::holdsClaims).sorted().limit(most).toList();
        }
    }

    /** Whatever it is called, unless its name says that it is still being written. */
    private static boolean holdsClaims(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith(".part")
                && !name.endsWith(".partial")
                && !name.endsWith(".tmp")
                && Files.isRegularFile(file);
    }

    /** Two files of claims never share it, so that their answers never do. */
    private static String stem(String name) {
        return name.endsWith(CLAIMS) ? name.substring(0, name.length() - CLAIMS.length()) : name;
    }

    /** The same file was answered before. */
    boolean answeredBefore(Path claims) throws IOException {
        var before = done.resolve(claims.getFileName());
        return Files.exists(before) && Files.mismatch(before, claims) == -1;
    }

    /** Another file of this name was answered before. */
    boolean nameTaken(Path claims) throws IOException {
        return Files.exists(done.resolve(claims.getFileName())) && !answeredBefore(claims);
    }

    void answer(Path claims, List<Answer> answers) throws IOException {
        var name = claims.getFileName().toString();
        var stem = stem(name);
        for (var answer : answers) write(outbox.resolve(stem + answer.ending()), answer.bytes());
        move(claims, done.resolve(name));
        publish();
    }

    /** Sends what waits in the outbox, except answers to claims that are still to be moved away. */
    void publish() throws IOException {
        List<Path> ready;
        try (Stream<Path> files = Files.list(outbox)) {
            ready = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(this::claimsMovedAway)
                    .sorted(Comparator.comparingInt(ClearingHouse::turn).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
        for (var file : ready) if (!waitsForEarlier(file)) move(file, fromPayer.resolve(file.getFileName()));
    }

    /** What a payer says later of the same claims is sent when all that it said before was taken. */
    private boolean waitsForEarlier(Path answer) throws IOException {
        var later = LATER.matcher(answer.getFileName().toString());
        if (!later.matches()) return false;
        int round = Integer.parseInt(later.group(2));
        var before = Pattern.compile(Pattern.quote(later.group(1)) + "(?:-r(\\d+))?(?:-\\d+)?\\.(?:999|277ca|835)");
        try (Stream<Path> there = Stream.concat(Files.list(outbox), Files.list(fromPayer))) {
            return there.map(file -> before.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .anyMatch(file -> file.group(1) == null || Integer.parseInt(file.group(1)) < round);
        }
    }

    /** A payer checks the syntax, then takes the claims, then pays. */
    private static int turn(Path answer) {
        var name = answer.getFileName().toString();
        return name.endsWith(".999") ? 0 : name.endsWith(".277ca") ? 1 : 2;
    }

    private boolean claimsMovedAway(Path answer) {
        var name = answer.getFileName().toString();
        var stem = name.substring(0, name.lastIndexOf('.'));
        var numbered = stem.replaceFirst("-\\d+$", "");
        return !waits(stem) && !waits(numbered) && !waits(numbered.replaceFirst("-r\\d+$", ""));
    }

    private boolean waits(String stem) {
        return Files.exists(toPayer.resolve(stem)) || Files.exists(toPayer.resolve(stem + CLAIMS));
    }

    void refuse(Path claims, String reason) throws IOException {
        var name = claims.getFileName().toString();
        write(refused.resolve(name + ".reason"), (reason + "\n").getBytes(StandardCharsets.UTF_8));
        move(claims, refused.resolve(name));
    }

    void forget(Path claims) throws IOException {
        Files.deleteIfExists(claims);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var partial = file.resolveSibling("." + file.getFileName() + ".partial");
        try (var channel = Files.newByteChannel(
                partial,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
        }
        move(partial, file);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
