package clinic.local.launcher;

/** Hears what the launcher is doing, one short line at a time. */
@FunctionalInterface
public interface Progress {

    void says(String line);

    static Progress silent() {
        return line -> {};
    }
}
