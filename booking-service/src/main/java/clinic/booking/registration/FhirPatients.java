package clinic.booking.registration;

import clinic.booking.patient.Coverage;
import clinic.booking.patient.Identity;
import clinic.booking.patient.Identity.Sex;
import clinic.platform.decider.BadInput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** FHIR R4 Patient and Coverage as our own values. Pure. */
final class FhirPatients {

    private FhirPatients() {}

    /** The same identifier always becomes the same patient; without one, the resource's own id counts. */
    static String patientId(Patient patient) {
        String key = patient.getIdentifier().stream()
                .filter(i -> i.hasValue() && !i.getSystem().endsWith("us-ssn"))
                .map(i -> i.getSystem() + "|" + i.getValue())
                .findFirst()
                .orElseGet(() -> patient.hasId() ? "id|" + patient.getIdPart() : "");
        BadInput.check(!key.isEmpty(), "identifier", "The patient has neither an identifier nor an id.");
        return "patient-" + derived(key);
    }

    static String coverageId(org.hl7.fhir.r4.model.Coverage coverage) {
        String key = coverage.getIdentifier().stream()
                .filter(Identifier::hasValue)
                .map(i -> i.getSystem() + "|" + i.getValue())
                .findFirst()
                .orElseGet(() -> coverage.hasId() ? "id|" + coverage.getIdPart() : "");
        BadInput.check(!key.isEmpty(), "identifier", "The coverage has neither an identifier nor an id.");
        return "coverage-" + derived(key);
    }

    private static String derived(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Identity identity(Patient patient) {
        HumanName name = patient.getName().stream()
                .min(Comparator.comparingInt(FhirPatients::preference))
                .orElseThrow(() -> new BadInput("name", "The patient has no name."));
        BadInput.check(patient.getBirthDateElement().hasValue(), "birthDate", "The patient has no birth date.");
        BadInput.check(
                patient.getBirthDateElement().getValueAsString().length() == 10,
                "birthDate",
                "The birth date is not a whole date.");
        String given = name.getGiven().stream()
                .map(StringType::getValue)
                .map(Forgiving::name)
                .collect(Collectors.joining(" "));
        return new Identity(
                given,
                Forgiving.name(name.getFamily()),
                LocalDate.parse(patient.getBirthDateElement().getValueAsString()),
                sex(patient.getGender()),
                phone(patient),
                contact(patient, ContactPointSystem.EMAIL),
                address(patient));
    }

    /** Official before usual before any other; a name that is over comes last. */
    private static int preference(HumanName name) {
        if (name.getPeriod().hasEnd()) {
            return 9;
        }
        return switch (name.getUse()) {
            case OFFICIAL -> 0;
            case USUAL -> 1;
            case OLD, MAIDEN -> 8;
            case null, default -> name.hasFamily() ? 2 : 5;
        };
    }

    private static Sex sex(@Nullable AdministrativeGender gender) {
        return switch (gender) {
            case FEMALE -> Sex.F;
            case MALE -> Sex.M;
            case null, default -> Sex.U;
        };
    }

    /** A number that nobody could dial is left out rather than keeping the patient out. */
    private static @Nullable String phone(Patient patient) {
        String number = contact(patient, ContactPointSystem.PHONE);
        try {
            return Forgiving.phone(number);
        } catch (BadInput unreadable) {
            return null;
        }
    }

    private static @Nullable String contact(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(t -> t.getSystem() == system && t.hasValue())
                .filter(t -> t.getUse() != ContactPoint.ContactPointUse.OLD
                        && !t.getPeriod().hasEnd())
                .min(Comparator.comparingInt(t -> t.hasRank() ? t.getRank() : 99))
                .map(ContactPoint::getValue)
                .map(Forgiving::blankToNull)
                .orElse(null);
    }

    private static Identity.@Nullable Address address(Patient patient) {
        return patient.getAddress().stream()
                .filter(a -> !a.getPeriod().hasEnd() && a.hasCity())
                .findFirst()
                .map(FhirPatients::address)
                .orElse(null);
    }

    private static Identity.Address address(Address a) {
        String line = a.getLine().stream().map(PrimitiveType::getValue).collect(Collectors.joining(", "));
        return new Identity.Address(
                Forgiving.name(line),
                Forgiving.name(a.getCity()),
                Forgiving.name(a.getState()).toUpperCase(Locale.ROOT),
                Forgiving.blankToNull(a.getPostalCode()));
    }

    /** @param payerName as the payer's organisation or the reference's display calls it */
    static Coverage coverage(org.hl7.fhir.r4.model.Coverage c, String payerId, String payerName) {
        BadInput.check(!payerName.isBlank(), "payor", "The coverage doesn't say who pays.");
        String member = Forgiving.memberNumber(c.getSubscriberId());
        BadInput.check(member != null, "subscriberId", "The coverage has no member number (subscriberId).");
        LocalDate from = day(c.getPeriod(), true);
        BadInput.check(from != null, "period", "The coverage doesn't say from when it is valid.");
        return new Coverage(
                coverageId(c),
                payerId,
                payerName,
                filingCode(c),
                member,
                group(c),
                c.hasOrder() ? c.getOrder() : 1,
                relationship(c),
                java.util.Objects.requireNonNull(from),
                day(c.getPeriod(), false),
                null);
    }

    private static String relationship(org.hl7.fhir.r4.model.Coverage c) {
        String code = c.getRelationship().getCodingFirstRep().getCode();
        return code == null ? "SELF" : code.toUpperCase(Locale.ROOT);
    }

    /** Only what the coverage's type says for sure; else commercial, for the front desk to check against the card. */
    private static String filingCode(org.hl7.fhir.r4.model.Coverage c) {
        List<String> codes = c.getType().getCoding().stream()
                .map(t -> String.valueOf(t.getCode()).toUpperCase(Locale.ROOT))
                .toList();
        String words = String.join(" ", codes) + " "
                + String.valueOf(c.getType().getText()).toUpperCase(Locale.ROOT);
        if (words.contains("MEDICAID")) {
            return "MC";
        }
        return words.contains("MEDICARE") ? "MB" : "CI";
    }

    private static @Nullable String group(org.hl7.fhir.r4.model.Coverage c) {
        return c.getClass_().stream()
                .filter(k -> "group".equals(k.getType().getCodingFirstRep().getCode()))
                .map(org.hl7.fhir.r4.model.Coverage.ClassComponent::getValue)
                .map(Forgiving::blankToNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(Period period, boolean start) {
        Date date = start ? period.getStart() : period.getEnd();
        if (date == null) {
            return null;
        }
        String text = (start ? period.getStartElement() : period.getEndElement()).getValueAsString();
        return text.length() >= 10
                ? LocalDate.parse(text.substring(0, 10))
                : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}
