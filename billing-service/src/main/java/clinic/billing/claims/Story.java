package clinic.billing.claims;

import clinic.billing.claim.Check;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimEvent.*;
import clinic.billing.claim.Settlement;
import clinic.billing.edi.Money;
import clinic.platform.event.Recorded;
import clinic.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim's history in a biller's words. */
final class Story {

    private Story() {}

    /** @param kind ok, need, warn or wait, as the timeline marks it */
    record Chapter(
            long sequence,
            Instant at,
            Instant recordedAt,
            String by,
            String kind,
            String what,
            String detail,
            @Nullable String remittanceId) {}

    static Chapter of(RecordedEvent<Object> recorded) {
        ClaimEvent event = (ClaimEvent) recorded.event();
        Recorded meta = recorded.recorded();
        return switch (event) {
            case Opened e ->
                chapter(
                        e,
                        meta,
                        "ok",
                        "Opened",
                        "session signed by " + e.session().signerName());
            case Priced e ->
                chapter(
                        e,
                        meta,
                        "ok",
                        "Priced",
                        e.pricing().lines().size() + " lines, "
                                + Money.of(e.pricing().chargeCents()));
            case CheckFailed e -> chapter(e, meta, "need", "Check failed", count(e.checks()));
            case CheckPassed e -> chapter(e, meta, "ok", "Checked", count(e.checks()));
            case ReturnedToWork e -> chapter(e, meta, "wait", "Put right", e.why());
            case Submitted e -> chapter(e, meta, "ok", "Submitted", e.batchId() + ", " + Money.of(e.chargeCents()));
            case SetAccepted e -> chapter(e, meta, "ok", "999 accepted", "set " + e.setControl());
            case SetRejected e -> chapter(e, meta, "need", "999 rejected", String.join("; ", e.errors()));
            case AcceptedByPayer e -> chapter(e, meta, "ok", "277CA " + e.category(), accepted(e));
            case RejectedByPayer e -> chapter(e, meta, "need", "277CA " + e.category(), e.status());
            case Adjudicated e -> adjudicated(e, meta);
            case Reversed e ->
                chapter(e, meta, "warn", "835 taken back", Money.of(e.negation().paidCents()));
            case Closed e -> chapter(e, meta, "ok", "Closed", closed(e));
            case Taken e -> chapter(e, meta, "wait", "Taken", "by " + e.ownerName());
            case GivenBack e -> chapter(e, meta, "wait", "Given back", "");
        };
    }

    private static Chapter chapter(ClaimEvent event, Recorded meta, String kind, String what, String detail) {
        return new Chapter(
                meta.sequence(),
                event.occurredAt(),
                meta.recordedAt(),
                meta.actorName(),
                kind,
                what,
                detail,
                remittanceId(event));
    }

    private static @Nullable String remittanceId(ClaimEvent event) {
        return switch (event) {
            case Adjudicated e -> e.settlement().remittanceId();
            case Reversed e -> e.negation().remittanceId();
            default -> null;
        };
    }

    private static Chapter adjudicated(Adjudicated e, Recorded meta) {
        Settlement s = e.settlement();
        return switch (e.outcome()) {
            case PAID -> chapter(e, meta, "ok", "835 paid", Money.of(s.paidCents()) + ", trace " + s.trace());
            case PATIENT_BALANCE ->
                chapter(
                        e,
                        meta,
                        "wait",
                        "835: patient's part",
                        Money.of(s.patientCents()) + ", paid " + Money.of(s.paidCents()));
            case PAID_PARTLY ->
                chapter(
                        e,
                        meta,
                        "warn",
                        "835 paid partly",
                        Money.of(s.paidCents()) + ", open " + Money.of(s.openCents()));
            case FORWARDED ->
                chapter(
                        e,
                        meta,
                        "wait",
                        "835: passed on",
                        "to " + s.forwardedTo() + ", which decides " + Money.of(s.openCents()) + "; paid "
                                + Money.of(s.paidCents()));
            case DENIED -> chapter(e, meta, "need", "835 denied", Money.of(s.openCents()) + ", trace " + s.trace());
        };
    }

    private static String accepted(AcceptedByPayer e) {
        return e.payerControlNumber() == null
                ? "proof of timely filing"
                : e.payerControlNumber() + ", proof of timely filing";
    }

    private static String closed(Closed e) {
        return e.writtenOffCents() == 0 ? e.why() : Money.of(e.writtenOffCents()) + " written off: " + e.why();
    }

    private static String count(List<Check> checks) {
        long failed = checks.stream().filter(Check::stops).count();
        return failed == 0 ? checks.size() + " checks, no error" : failed + " of " + checks.size() + " checks";
    }
}
