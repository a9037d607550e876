package clinic.platform.reading;

/**
 * A rule of the form "when this happened, then do that". A policy that is new reads the store from its beginning, so
 * what it does must be harmless for what happened long ago, and when it is done again.
 */
public interface Policy<E> extends Reader<E> {}
