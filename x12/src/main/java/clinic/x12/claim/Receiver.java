package clinic.x12.claim;

/** Loop 1000B: the clearing house or payer that receives the file. */
public record Receiver(String name, String id) {}
