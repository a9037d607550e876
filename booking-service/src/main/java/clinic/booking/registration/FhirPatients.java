package clinic.booking.registration;

import clinic.booking.patient.Coverage;
import clinic.booking.patient.Identity;
import clinic.booking.patient.Identity.Sex;
import clinic.platform.decider.BadInput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** FHIR R4 Patient and Coverage as our own values. Pure. */
final class FhirPatients {

    private FhirPatients() {}

    /** The same identifier always becomes the same patient; without one, the resource's own id counts. */
    static String patientId(Patient patient) {
        String key = identifier(patient)
                .map(i -> i.getSystem() + "|" + i.getValue())
                .orElseGet(() -> patient.hasId() ? "id|" + patient.getIdPart() : "");
        BadInput.check(!key.isEmpty(), "identifier", "The patient has neither an identifier nor an id.");
        return "patient-" + derived(key);
    }

    /** Empty if only the id of one server says who this is; another server may give the same to somebody else. */
    static Optional<Identifier> identifier(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(i -> i.hasValue() && !String.valueOf(i.getSystem()).endsWith("us-ssn"))
                .findFirst();
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

    static Identity identity(Patient patient, LocalDate today) {
        HumanName name = patient.getName().stream()
                .min(Comparator.comparingInt(n -> preference(n, today)))
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
                phone(patient, today),
                contact(patient, ContactPointSystem.EMAIL, today),
                address(patient, today));
    }

    /** Official before usual before any other; a name that is over comes last. */
    private static int preference(HumanName name, LocalDate today) {
        if (FhirPeriods.over(name.getPeriod(), today)) {
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
    private static @Nullable String phone(Patient patient, LocalDate today) {
        String number = contact(patient, ContactPointSystem.PHONE, today);
        try {
            return Forgiving.phone(number);
        } catch (BadInput unreadable) {
            return null;
        }
    }

    private static @Nullable String contact(Patient patient, ContactPointSystem system, LocalDate today) {
        return patient.getTelecom().stream()
                .filter(t -> t.getSystem() == system && t.hasValue())
                .filter(t -> t.getUse() != ContactPoint.ContactPointUse.OLD && !FhirPeriods.over(t.getPeriod(), today))
                .min(Comparator.comparingInt(t -> t.hasRank() ? t.getRank() : 99))
                .map(ContactPoint::getValue)
                .map(Forgiving::blankToNull)
                .orElse(null);
    }

    private static Identity.@Nullable Address address(Patient patient, LocalDate today) {
        return patient.getAddress().stream()
                .filter(a -> !FhirPeriods.over(a.getPeriod(), today) && a.hasCity())
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

    /**
     * @param payerName as the payer's organisation or the reference's display calls it
     * @param known the same coverage as it stands here; what the file can't tell for sure stays as it is there
     */
    static Coverage coverage(
            org.hl7.fhir.r4.model.Coverage c, String payerId, String payerName, @Nullable Coverage known) {
        BadInput.check(!payerName.isBlank(), "payor", "The coverage doesn't say who pays.");
        String member = Forgiving.memberNumber(c.getSubscriberId());
        BadInput.check(member != null, "subscriberId", "The coverage has no member number (subscriberId).");
        LocalDate from = FhirPeriods.first(c.getPeriod());
        BadInput.check(from != null, "period", "The coverage doesn't say from when it is valid.");
        return new Coverage(
                coverageId(c),
                payerId,
                payerName,
                filingCode(c).orElse(known == null ? "CI" : known.filingCode()),
                member,
                group(c),
                c.hasOrder() ? c.getOrder() : 1,
                relationship(c),
                java.util.Objects.requireNonNull(from),
                FhirPeriods.last(c.getPeriod()),
                known == null ? null : known.authorizationNumber());
    }

    /** Whether this coverage is, or will be, in force; a draft, a cancelled one or a mistake is not. */
    static boolean inForce(org.hl7.fhir.r4.model.Coverage c) {
        return !c.hasStatus() || c.getStatus() == org.hl7.fhir.r4.model.Coverage.CoverageStatus.ACTIVE;
    }

    private static String relationship(org.hl7.fhir.r4.model.Coverage c) {
        String code = c.getRelationship().getCodingFirstRep().getCode();
        return code == null ? "SELF" : code.toUpperCase(Locale.ROOT);
    }

    /** Only what the coverage's type says for sure; else it is for the front desk to say, from the card. */
    private static Optional<String> filingCode(org.hl7.fhir.r4.model.Coverage c) {
        List<String> codes = c.getType().getCoding().stream()
                .map(t -> String.valueOf(t.getCode()).toUpperCase(Locale.ROOT))
                .toList();
        String words = String.join(" ", codes) + " "
                + String.valueOf(c.getType().getText()).toUpperCase(Locale.ROOT);
        if (words.contains("MEDICAID")) {
            return Optional.of("MC");
        }
        return words.contains("MEDICARE") ? Optional.of("MB") : Optional.empty();
    }

    private static @Nullable String group(org.hl7.fhir.r4.model.Coverage c) {
        return c.getClass_().stream()
                .filter(k -> "group".equals(k.getType().getCodingFirstRep().getCode()))
                .map(org.hl7.fhir.r4.model.Coverage.ClassComponent::getValue)
                .map(Forgiving::blankToNull)
                .findFirst()
                .orElse(null);
    }
}
