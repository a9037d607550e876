package clinic.platform.reading;

/** A rule of the form "when this happened, then do that". Never replayed; idempotent anyway. */
public interface Policy<E> extends Reader<E> {}
