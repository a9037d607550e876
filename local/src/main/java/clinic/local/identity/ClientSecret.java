package clinic.local.identity;

import clinic.local.launcher.Secrets;
import java.nio.file.Path;

/** What the front-door shows to prove that it is the front-door. */
public final class ClientSecret {

    /** The client id of the front-door. */
    public static final String FRONT_DOOR = "front-door";

    private ClientSecret() {}

    /** The front-door's secret in this identity provider's data directory; made if there is none yet. */
    public static String ensure(Path directory) {
        return new Secrets(directory).of("client-" + FRONT_DOOR + ".secret");
    }
}
