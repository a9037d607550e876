package clinic.x12.claim;

/** Loop 1000A: who sends the file and whom to call about it. {@code phone} has ten digits. */
public record Submitter(String name, String id, String contactName, String phone) {}
