package clinic.local.payer;

/** A file the payer sends: its ending, such as {@code .835}, and its bytes. */
record Answer(String ending, byte[] bytes) {}
