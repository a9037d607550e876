package clinic.session.chairside;

import clinic.session.treatment.SessionCommand;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is entered when the patient leaves. */
final class DepartureForms {

    private DepartureForms() {}

    record RideHere(@Nullable Instant occurredAt, @Nullable LocalTime clock) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.ConfirmRideHere(when);
        }
    }

    record Instructions(
            @Nullable Instant occurredAt, @Nullable LocalTime clock) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.GiveInstructions(when);
        }
    }

    record Discharge(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String vitalsAccepted) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.Discharge(when, Act.optional(vitalsAccepted));
        }
    }

    record Left(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String reason) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordPatientLeft(when, Act.optional(reason));
        }
    }

    record CallOff(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String reason) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.CallOff(when, Act.given(reason, "reason"));
        }
    }
}
