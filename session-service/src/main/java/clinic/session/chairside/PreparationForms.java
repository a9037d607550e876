package clinic.session.chairside;

import clinic.session.treatment.Contraindication;
import clinic.session.treatment.Identifier;
import clinic.session.treatment.Medicine;
import clinic.session.treatment.SessionCommand;
import clinic.session.treatment.SuicideScreen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is entered before the dose. */
final class PreparationForms {

    private PreparationForms() {}

    record Identity(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Set<Identifier> by) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.ConfirmIdentity(when, Act.full(by, "by"));
        }
    }

    record Consent(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String version,
            @Nullable LocalDate signedOn)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordConsent(
                    when, Act.given(version, "version"), Act.given(signedOn, "signedOn"));
        }
    }

    record Enrolment(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String program,
            @Nullable String number) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.VerifyEnrolment(
                    when, program == null ? "SPRAVATO_REMS" : program, Act.given(number, "number"));
        }
    }

    record Ride(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String escort,
            @Nullable String phone) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.ArrangeRide(when, Act.given(escort, "escort"), Act.optional(phone));
        }
    }

    /** @param minutesSinceFood as patients say it; used where the instants are not given */
    record Fasting(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Instant lastFoodAt,
            @Nullable Instant lastLiquidAt,
            @Nullable Integer minutesSinceFood,
            @Nullable Integer minutesSinceLiquid)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordFasting(
                    when,
                    lastFoodAt != null ? lastFoodAt : ago(when, minutesSinceFood, "minutesSinceFood"),
                    lastLiquidAt != null ? lastLiquidAt : ago(when, minutesSinceLiquid, "minutesSinceLiquid"));
        }

        @Override
        public String named(String field) {
            return switch (field) {
                case "lastFoodAt" -> lastFoodAt == null ? "minutesSinceFood" : field;
                case "lastLiquidAt" -> lastLiquidAt == null ? "minutesSinceLiquid" : field;
                default -> Act.super.named(field);
            };
        }

        private static Instant ago(Instant when, @Nullable Integer minutes, String field) {
            return when.minusSeconds(60L * Act.given(minutes, field));
        }
    }

    /** Both are answers: on a form nothing ticked is an empty one, and one that was not asked is no answer. */
    record Medicines(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Set<Medicine> taken,
            @Nullable Set<Contraindication> contraindications)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.ReviewMedicines(
                    when, Act.full(taken, "taken"), Act.full(contraindications, "contraindications"));
        }
    }

    /** @param items nine answers; on a form an unanswered one is empty */
    record Phq9(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable List<@Nullable Integer> items) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordPhq9(when, Act.given(items, "items"));
        }
    }

    /** @param method like {@code intent} and {@code plan} asked only after a yes to {@code thoughts} */
    record SuicideRisk(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Boolean wishToBeDead,
            @Nullable Boolean thoughts,
            @Nullable Boolean method,
            @Nullable Boolean intent,
            @Nullable Boolean plan,
            @Nullable Boolean behaviourInThreeMonths,
            SuicideScreen.@Nullable Decision decision,
            @Nullable String note)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            boolean asked = Act.given(thoughts, "thoughts");
            SuicideScreen screen = new SuicideScreen(
                    Act.given(wishToBeDead, "wishToBeDead"),
                    asked,
                    asked ? Act.given(method, "method") : Act.yes(method),
                    asked ? Act.given(intent, "intent") : Act.yes(intent),
                    asked ? Act.given(plan, "plan") : Act.yes(plan),
                    Act.given(behaviourInThreeMonths, "behaviourInThreeMonths"));
            return new SessionCommand.DecideSuicideRisk(
                    when, screen, Act.given(decision, "decision"), Act.optional(note));
        }
    }

    /** @param weightKg as a scale shows it, with one decimal at most; used where grams are not given */
    record Weight(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Integer weightGrams,
            @Nullable BigDecimal weightKg)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            int grams = weightGrams != null ? weightGrams : Act.small(weightKg, "weightKg");
            return new SessionCommand.RecordWeight(when, grams);
        }

        @Override
        public String named(String field) {
            return field.equals("weightGrams") && weightGrams == null ? "weightKg" : Act.super.named(field);
        }
    }

    record Diagnosis(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable List<String> codes) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordDiagnosis(when, Act.full(codes, "codes"));
        }
    }

    /** @param doseMgPerKg as a person writes it, with three decimals at most; used where micrograms are not given */
    record Order(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Integer doseMg,
            @Nullable Integer doseMicrogramsPerKg,
            @Nullable BigDecimal doseMgPerKg) {

        private @Nullable Integer perKg() {
            return doseMgPerKg == null ? doseMicrogramsPerKg : Integer.valueOf(Act.small(doseMgPerKg, "doseMgPerKg"));
        }

        /** With the number that the site keeps of the prescriber who gives it. */
        Act of(@Nullable String npi) {
            return new Signed(occurredAt, clock, this, npi);
        }
    }

    private record Signed(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            Order order,
            @Nullable String npi) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.OrderTreatment(when, order.doseMg(), order.perKg(), npi);
        }
    }

    record Clearance(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String overrideReason) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.ClearForDosing(when, Act.optional(overrideReason));
        }
    }
}
