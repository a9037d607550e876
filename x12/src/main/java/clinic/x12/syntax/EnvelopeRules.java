package clinic.x12.syntax;

import clinic.x12.Envelope;
import clinic.x12.X12NotWritable;

/** What an envelope must be like before anything is written into it. */
final class EnvelopeRules {
    private static final long LARGEST_CONTROL = 999_999_999;

    private EnvelopeRules() {}

    static void check(Envelope envelope) {
        require(qualifier(envelope.senderQualifier()), "senderQualifier", "a qualifier that the guides have");
        require(qualifier(envelope.receiverQualifier()), "receiverQualifier", "a qualifier that the guides have");
        require(party(envelope.senderId()), "senderId", "2 to 15 characters without delimiters");
        require(party(envelope.receiverId()), "receiverId", "2 to 15 characters without delimiters");
        require(control(envelope.interchangeControl()), "interchangeControl", "from 1 to 999999999");
        require(control(envelope.groupControl()), "groupControl", "from 1 to 999999999");
        require(
                envelope.transactionControl().matches("[0-9A-Za-z]{4,9}"),
                "transactionControl",
                "4 to 9 letters or digits");
    }

    private static boolean qualifier(String code) {
        return InterchangeCodes.PARTY_QUALIFIERS.contains(code);
    }

    private static boolean party(String id) {
        return id.matches("[ -}&&[^*:^]]{2,15}") && id.strip().equals(id);
    }

    private static boolean control(long number) {
        return number >= 1 && number <= LARGEST_CONTROL;
    }

    private static void require(boolean ok, String field, String rule) {
        if (!ok) throw new X12NotWritable("envelope." + field, "must be " + rule + ".");
    }
}
