package clinic.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Every host name that a Java process of the clinic looks up. A look at sockets can miss an attempt that fails at once;
 * nobody reaches beyond this machine without a name, and each name is written down before it is resolved.
 */
final class Lookups {

    private static final String PROVIDER = "META-INF/services/java.net.spi.InetAddressResolverProvider";

    private final Path agent;
    private final Path names;

    private Lookups(Path agent, Path names) {
        this.agent = agent;
        this.names = names;
    }

    static Lookups recordedIn(Path directory) throws IOException {
        Path names = directory.resolve("names-looked-up.txt");
        Files.deleteIfExists(names);
        Files.createFile(names);
        Path agent = directory.resolve("lookups.jar");
        writeAgent(agent);
        return new Lookups(agent.toAbsolutePath(), names.toAbsolutePath());
    }

    /** What a Java process must be told so that its lookups are written down. Other processes ignore it. */
    Map<String, String> environment() {
        return Map.of(
                "JAVA_TOOL_OPTIONS", "-javaagent:" + agent + " -D" + RecordingResolver.FILE_PROPERTY + "=" + names);
    }

    List<String> names() throws IOException {
        return Files.readAllLines(names).stream().distinct().sorted().toList();
    }

    private static void writeAgent(Path agent) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", RecordingResolver.class.getName());
        try (OutputStream file = Files.newOutputStream(agent);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            String own = RecordingResolver.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(own));
            try (InputStream code = Lookups.class.getClassLoader().getResourceAsStream(own)) {
                if (code == null) {
                    throw new IllegalStateException(own + " is not on the class path");
                }
                code.transferTo(jar);
            }
            jar.putNextEntry(new JarEntry(PROVIDER));
            jar.write(RecordingResolver.class.getName().getBytes(StandardCharsets.UTF_8));
        }
    }
}
