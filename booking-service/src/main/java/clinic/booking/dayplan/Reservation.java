package clinic.booking.dayplan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place that a visit holds.
 *
 * @param prescriberId empty if nobody is on the roster: cover was overridden, or no phase needs it
 * @param overridden rules that were knowingly broken for it
 */
public record Reservation(
        String visitId,
        String patientId,
        String treatment,
        String chairId,
        @Nullable String pumpId,
        @Nullable String nurseId,
        String prescriberId,
        Instant start,
        List<Block> blocks,
        Set<Rule> overridden,
        @Nullable String reason) {

    public Reservation {
        blocks = List.copyOf(blocks);
        overridden = Set.copyOf(overridden);
    }

    Reservation in(String otherChairId) {
        return new Reservation(
                visitId,
                patientId,
                treatment,
                otherChairId,
                pumpId,
                nurseId,
                prescriberId,
                start,
                blocks,
                overridden,
                reason);
    }

    /** When the patient leaves. */
    public Instant end() {
        return endOf(block -> block.phase() != Phase.TURNOVER);
    }

    /** When chair and pump can be taken again. */
    public Instant chairFreeAt() {
        return endOf(block -> true);
    }

    private Instant endOf(Predicate<Block> counts) {
        return start.plus(Duration.ofMinutes(
                blocks.stream().filter(counts).mapToLong(Block::minutes).sum()));
    }

    boolean holdsChairIn(Instant from, Instant to) {
        return start.isBefore(to) && from.isBefore(chairFreeAt());
    }

    boolean patientIsHereIn(Instant from, Instant to) {
        return start.isBefore(to) && from.isBefore(end());
    }

    /** From the first minute that needs a prescriber to the last; empty interval at start if none does. */
    Span prescriberSpan() {
        Instant at = start;
        Instant from = start;
        Instant to = start;
        boolean begun = false;
        for (Block block : blocks) {
            Instant until = at.plus(Duration.ofMinutes(block.minutes()));
            if (block.phase().needsPrescriber()) {
                from = begun ? from : at;
                to = until;
                begun = true;
            }
            at = until;
        }
        return new Span(from, to);
    }

    /** The phase that is planned at a moment, if the chair is held then. */
    @Nullable
    Phase phaseAt(Instant moment) {
        Instant at = start;
        if (moment.isBefore(at)) {
            return null;
        }
        for (Block block : blocks) {
            at = at.plus(Duration.ofMinutes(block.minutes()));
            if (moment.isBefore(at)) {
                return block.phase();
            }
        }
        return null;
    }

    /** Half-open. */
    record Span(Instant from, Instant to) {

        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }
}
