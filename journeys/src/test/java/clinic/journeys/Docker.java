package clinic.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The docker client of this machine, as a person would type it. */
final class Docker {

    private Docker() {}

    /** Whether there is a client, and an engine that answers it. */
    static boolean answers() {
        return can("info");
    }

    static boolean hasImage(String image) {
        return can("image", "inspect", image);
    }

    /** Whether the client can do this: false where there is no client, no engine, or the command fails. */
    static boolean can(String... arguments) {
        try {
            return execute(arguments).status() == 0;
        } catch (IOException noClient) {
            return false;
        }
    }

    /** What the command printed on standard output and standard error; a command that fails fails the test. */
    static String run(String... arguments) {
        try {
            Done done = execute(arguments);
            if (done.status() != 0) {
                throw new AssertionError("docker " + String.join(" ", arguments) + "\n" + done.output());
            }
            return done.output().strip();
        } catch (IOException e) {
            throw new AssertionError("docker " + String.join(" ", arguments), e);
        }
    }

    /** The name of an image: by property, else by environment, else what the compose file names. */
    static String image(String part, String otherwise) {
        return Optional.ofNullable(System.getProperty("clinic.image." + part))
                .or(() -> Optional.ofNullable(System.getenv("CLINIC_" + part.toUpperCase(Locale.ROOT) + "_IMAGE")))
                .orElse(otherwise);
    }

    private static Done execute(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Done(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private record Done(int status, String output) {}
}
