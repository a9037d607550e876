package clinic.frontdoor;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a log-in may come back to: a path of this origin and nothing that a browser could read as another host. */
final class LocalPath {

    private static final int LONGEST = 512;

    private LocalPath() {}

    /** The path if it is a local one, else the start page. */
    static String orStart(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    /** Path and query of an absolute address, if they make a local path. */
    static String of(@Nullable String address) {
        if (address == null) {
            return "/";
        }
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath();
            return orStart(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static boolean isLocal(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }
}
