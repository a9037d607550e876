package clinic.platform.reading;

/** A reader that keeps a table for a screen. Writes are upserts, so that reading again is harmless. */
public interface Projection<E> extends Reader<E> {}
