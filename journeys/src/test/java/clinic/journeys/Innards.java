package clinic.journeys;

import clinic.local.launcher.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service's JVM holds, as its own diagnostics tell: no metric counts virtual threads, and requests run on those. */
final class Innards {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final long SECONDS = 60;

    private final long pid;

    private Innards(long pid) {
        this.pid = pid;
    }

    static Innards of(Clinic clinic, Part service) {
        return new Innards(clinic.parts().part(service).pid());
    }

    /** Requests that are being worked on, or that nobody ended. */
    long requests() throws IOException, InterruptedException {
        Path dump = Files.createTempDirectory("threads").resolve("dump.json");
        try {
            ask("Thread.dump_to_file", "-format=json", dump.toString());
            JsonNode threads = JsonMapper.builder().build().readTree(Files.readAllBytes(dump));
            return threads.findValues("name").stream()
                    .filter(name -> name.asString().startsWith("tomcat-handler-"))
                    .count();
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(dump.getParent());
        }
    }

    /** Bytes that a full collection leaves. */
    long liveBytes() throws IOException, InterruptedException {
        String total = ask("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private String ask(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JCMD.toString(), Long.toString(pid)));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(words[0] + ": " + answer);
        }
        return answer;
    }
}
