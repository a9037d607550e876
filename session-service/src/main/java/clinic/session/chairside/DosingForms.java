package clinic.session.chairside;

import clinic.session.treatment.ContainerType;
import clinic.session.treatment.Person;
import clinic.session.treatment.SessionCommand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is entered when the drug is given. */
final class DosingForms {

    private DosingForms() {}

    record Device(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Integer number,
            @Nullable String ndc11,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable String reason)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.GiveDevice(
                    when,
                    Act.given(number, "number"),
                    Act.given(ndc11, "ndc11").replace("-", ""),
                    Act.given(lot, "lot").strip(),
                    Act.given(expiresOn, "expiresOn"),
                    Act.optional(reason));
        }
    }

    record DosingStop(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String reason) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.StopDosing(when, Act.optional(reason));
        }
    }

    /** @param drawnMg as a person writes it, with three decimals at most; used where micrograms are not given */
    record InfusionStart(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String ndc11,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable ContainerType containerType,
            @Nullable Long drawnMicrograms,
            @Nullable BigDecimal drawnMg,
            @Nullable String reason)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.StartInfusion(
                    when,
                    Act.given(ndc11, "ndc11").replace("-", ""),
                    Act.given(lot, "lot").strip(),
                    Act.given(expiresOn, "expiresOn"),
                    Act.given(containerType, "containerType"),
                    Act.micrograms(drawnMicrograms, drawnMg, "drawnMg"),
                    Act.optional(reason));
        }

        @Override
        public String named(String field) {
            return field.equals("drawnMicrograms") && drawnMicrograms == null ? "drawnMg" : Act.super.named(field);
        }
    }

    /** @param givenMg like {@code wastedMg} as a person writes it; used where micrograms are not given */
    record InfusionStop(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Long givenMicrograms,
            @Nullable Long wastedMicrograms,
            @Nullable BigDecimal givenMg,
            @Nullable BigDecimal wastedMg,
            @Nullable String witnessId,
            @Nullable String witnessName,
            @Nullable String reason)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            String id = Act.optional(witnessId);
            String name = Act.optional(witnessName);
            return new SessionCommand.StopInfusion(
                    when,
                    Act.micrograms(givenMicrograms, givenMg, "givenMg"),
                    Act.micrograms(wastedMicrograms, wastedMg, "wastedMg"),
                    id == null ? null : new Person(id, name == null ? id : name),
                    Act.optional(reason));
        }

        @Override
        public String named(String field) {
            return switch (field) {
                case "givenMicrograms" -> givenMicrograms == null ? "givenMg" : field;
                case "wastedMicrograms" -> wastedMicrograms == null ? "wastedMg" : field;
                default -> Act.super.named(field);
            };
        }
    }
}
