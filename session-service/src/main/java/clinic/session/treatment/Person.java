package clinic.session.treatment;

/** A member of staff as the record names them. */
public record Person(String id, String name) {}
