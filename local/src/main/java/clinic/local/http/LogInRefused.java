package clinic.local.http;

/** The identity provider did not accept this staff id and password. */
public final class LogInRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogInRefused(String id) {
        super("the identity provider refused the log-in of " + id);
    }
}
