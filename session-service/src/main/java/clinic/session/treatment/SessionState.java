package clinic.session.treatment;

import java.time.Instant;

/** A session by its phase. Everything but {@link NotBegun} carries the chart. */
public sealed interface SessionState {

    record NotBegun() implements SessionState {}

    /** From arrival on. */
    sealed interface Begun extends SessionState {

        Chart chart();

        /** When this phase began. */
        Instant since();

        default Phase phase() {
            return switch (this) {
                case Preparing s -> Phase.ARRIVED;
                case Cleared s -> Phase.CLEARED;
                case Dosing s -> Phase.DOSING;
                case Observing s -> Phase.OBSERVING;
                case Ready s -> Phase.READY;
                case Discharged s -> Phase.DISCHARGED;
                case EndedEarly s -> Phase.ENDED_EARLY;
                case Signed s -> Phase.SIGNED;
            };
        }

        /** The same phase with more known. */
        default Begun with(Chart chart) {
            return switch (this) {
                case Preparing s -> new Preparing(chart, since());
                case Cleared s -> new Cleared(chart, since());
                case Dosing s -> new Dosing(chart, since());
                case Observing s -> new Observing(chart, since());
                case Ready s -> new Ready(chart, since());
                case Discharged s -> new Discharged(chart, since());
                case EndedEarly s -> new EndedEarly(chart, since());
                case Signed s -> new Signed(chart, since(), s.signature());
            };
        }
    }

    record Preparing(Chart chart, Instant since) implements Begun {}

    record Cleared(Chart chart, Instant since) implements Begun {}

    record Dosing(Chart chart, Instant since) implements Begun {}

    record Observing(Chart chart, Instant since) implements Begun {}

    record Ready(Chart chart, Instant since) implements Begun {}

    record Discharged(Chart chart, Instant since) implements Begun {}

    /** The patient left before they might, or was not treated. */
    record EndedEarly(Chart chart, Instant since) implements Begun {}

    record Signed(Chart chart, Instant since, SessionEvent.SessionSigned signature) implements Begun {}
}
