package clinic.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.webjars.WebJarVersionLocator;

/** Addresses of static files that change with their content. */
final class Assets {

    /** Our own files, and those of the two scripts that come as web jars. */
    static final List<String> LOCATIONS =
            List.of("static/assets/", webjar("htmx.org", "dist"), webjar("htmx-ext-sse", ""));

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::hashed);
    }

    private static String hashed(String name) {
        try (InputStream file = open(name)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        return LOCATIONS.stream()
                .map(location -> Assets.class.getResourceAsStream("/" + location + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    }

    private static String webjar(String name, String folder) {
        String version = new WebJarVersionLocator().version(name);
        String path = WebJarVersionLocator.WEBJARS_PATH_PREFIX + "/" + name + "/" + version + "/";
        return folder.isEmpty() ? path : path + folder + "/";
    }
}
