package clinic.platform.reading;

import java.util.Set;

/**
 * A reader that keeps tables for a screen. Writes are upserts, so that reading again is harmless, and name their tables
 * without a schema, so that a {@link Rebuild} can fill others of the same name. A rebuild sends many of them together:
 * how many rows one of them touched is not to be asked.
 */
public interface Projection<E> extends Reader<E> {

    /** The tables that are written from this model's events: by this projection, or by others that name them too. */
    Set<String> tables();
}
