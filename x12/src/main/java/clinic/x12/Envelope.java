package clinic.x12;

import java.time.LocalDateTime;

/**
 * Who sends to whom, and the control numbers that make a transaction unique between the two. A writer's caller supplies
 * the numbers and must never use one again; the same envelope and content give the same bytes.
 *
 * @param senderQualifier ISA05
 * @param senderId ISA06 without padding; also GS02
 * @param receiverQualifier ISA07
 * @param receiverId ISA08 without padding; also GS03
 * @param interchangeControl ISA13, 1 to 999999999
 * @param groupControl GS06
 * @param transactionControl ST02, 4 to 9 characters
 * @param writtenAt ISA09/ISA10 and GS04/GS05, to the minute
 * @param production ISA15: P, otherwise T
 */
public record Envelope(
        String senderQualifier,
        String senderId,
        String receiverQualifier,
        String receiverId,
        long interchangeControl,
        long groupControl,
        String transactionControl,
        LocalDateTime writtenAt,
        boolean production) {
    /** The usual envelope between two parties with mutually defined (ZZ) identifiers. */
    public static Envelope between(
            String senderId, String receiverId, long control, LocalDateTime writtenAt, boolean production) {
        return new Envelope(
                "ZZ", senderId, "ZZ", receiverId, control, control, "%04d".formatted(control), writtenAt, production);
    }
}
