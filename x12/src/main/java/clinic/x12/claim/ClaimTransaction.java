package clinic.x12.claim;

import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.guide.GuideWalk;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import clinic.x12.syntax.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One 837P as its segments arrive. The guide's table says in which loop each stands. */
final class ClaimTransaction implements TransactionHandler {
    private final Envelope envelope;
    private final Position at;
    private final Findings findings;
    private final ClaimListener listener;
    private final Values values;
    private final GuideWalk guide;
    private final Levels levels = new Levels();
    private ClaimTotals totals = ClaimTotals.NONE;
    private String batch = "";
    private PartyInProgress submitter = PartyInProgress.NOBODY;
    private PartyInProgress receiver = PartyInProgress.NOBODY;
    private @Nullable ClaimInProgress claim;
    private int hierarchy;

    ClaimTransaction(TransactionHeader header, Findings findings, ClaimListener listener) {
        this.envelope = header.envelope();
        this.at = header.segment().at();
        this.findings = findings;
        this.listener = listener;
        this.values = new Values(findings);
        this.guide = new GuideWalk(Guide.CLAIM, at, findings);
        header.check(Guide.CLAIM, findings);
    }

    @Override
    public void segment(Segment segment) {
        if (segment.is("CLM")) guide.about("Claim " + segment.element(1) + ": ");
        if (segment.is("HL")) guide.about("");
        var loop = guide.place(segment);
        if (loop == null) {
            if (segment.is("HL")) tellLevel(segment);
            return;
        }
        switch (loop) {
            case "header" -> batch = segment.element(3);
            case "1000A" -> submitter = party(submitter, segment, loop);
            case "1000B" -> receiver = party(receiver, segment, loop);
            default -> {
                if (loop.compareTo("2300") >= 0) inClaim(segment, loop);
                else level(segment, loop);
            }
        }
    }

    private void tellLevel(Segment segment) {
        findings.error("LEVEL_UNKNOWN", "HL03 is not a level of a claim.", segment.at(3), null, "HL03");
    }

    private PartyInProgress party(PartyInProgress open, Segment segment, String loop) {
        if (segment.is("NM1")) return PartyInProgress.of(segment);
        open.on(segment, loop, values);
        return open;
    }

    /** What begins no level and no party, and comes in the middle of a claim, strayed there, which was said. */
    private void level(Segment segment, String loop) {
        if (claim != null && !segment.is("HL") && !segment.is("NM1")) return;
        closeClaim();
        if (segment.is("HL") && !segment.element(1).equals(Integer.toString(++hierarchy)))
            findings.forgiven(
                    "LEVEL_NUMBER",
                    "HL01 does not count the levels, of which this is number " + hierarchy + ".",
                    segment.at(1),
                    loop,
                    "HL01");
        levels.on(segment, loop, values);
    }

    private void inClaim(Segment segment, String loop) {
        if (segment.is("CLM")) {
            closeClaim();
            claim = new ClaimInProgress(segment, values);
        } else if (claim != null) claim.on(segment, loop);
    }

    private void closeClaim() {
        if (claim != null) {
            var finished = claim.finish(levels, findings);
            totals = totals.plus(finished);
            listener.claim(finished);
        }
        claim = null;
    }

    @Override
    public void end(Position end, boolean complete) {
        closeClaim();
        guide.end(complete);
        if (totals.claims() == 0) findings.error("CLAIM_MISSING", "The transaction holds no claim.", at, "2300", "CLM");
        listener.transaction(
                new ClaimFile(
                        envelope,
                        batch,
                        new Submitter(submitter.family(), submitter.id(), submitter.contact(), submitter.phone()),
                        new Receiver(receiver.family(), receiver.id()),
                        List.of()),
                totals,
                findings.list());
    }
}
