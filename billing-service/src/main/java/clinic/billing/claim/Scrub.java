package clinic.billing.claim;

import clinic.billing.care.Device;
import clinic.billing.care.Infusion;
import clinic.billing.care.SignedSession;
import clinic.billing.care.Treatment;
import clinic.billing.charge.ChargeLine;
import clinic.billing.claim.Check.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at every field that a payer will look at. Says what is fine too: a list of failures alone proves nothing. */
record Scrub(SignedSession session, String claimNumber, Dossier dossier, Pricing pricing, LocalDate today) {

    private static final int LONGEST_CLAIM_NUMBER = 20;
    private static final int NDC_DIGITS = 11;
    private static final String POSTAL_CODE = "\\d{5}(-?\\d{4})?";
    private static final int FIRST_HOUR_FROM = 16;
    private static final int OBSERVATION = 120;

    /** Esketamine with the visit and two hours of observation after it (HCPCS). */
    private static final Set<String> OBSERVED_CODES = Set.of("G2082", "G2083");

    private static final double WARN_SHARE = 0.8;

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        patient(checks);
        payer(checks);
        provider(checks);
        claim(checks);
        pricing.lines().forEach(line -> line(line, checks));
        care(checks);
        return List.copyOf(checks);
    }

    private void patient(List<Check> checks) {
        Insured insured = dossier.insured();
        if (insured == null) {
            checks.add(Check.failed("NM1 IL", Reason.NAME, "The patient's name has not come from the front desk yet."));
            return;
        }
        checks.add(Check.that(
                !insured.family().isBlank() && !insured.given().isBlank(),
                "NM1 IL",
                Reason.NAME,
                "name as registered",
                "The patient is registered without a full name."));
        checks.add(address(insured.address()));
        LocalDate born = insured.birthDate();
        checks.add(Check.that(
                insured.sex().matches("[FMU]") && born != null && !born.isAfter(session.serviceDate()),
                "DMG",
                Reason.DEMOGRAPHICS,
                "birth date and sex as registered",
                born == null ? "The patient has no birth date." : "Birth date or sex can't be right."));
    }

    private static Check address(Insured.@Nullable Address address) {
        String postalCode = address == null ? null : address.postalCode();
        return Check.that(
                postalCode != null && postalCode.matches(POSTAL_CODE),
                "N3 N4 patient",
                Reason.ADDRESS,
                "address as registered",
                address == null
                        ? "The patient has no address; the front desk can add it."
                        : "The patient's address has no postal code of five or nine digits.");
    }

    private void payer(List<Check> checks) {
        Insured.Coverage coverage = dossier.coverage();
        if (coverage == null) {
            checks.add(Check.failed(
                    "SBR",
                    Reason.COVERAGE,
                    "No coverage is known that was in force on " + session.serviceDate() + "."));
            return;
        }
        checks.add(Check.fine("SBR", Reason.COVERAGE, "coverage in force on " + session.serviceDate()));
        checks.add(Check.that(
                coverage.memberNumber() != null && !coverage.memberNumber().isBlank(),
                "NM1 IL 09",
                Reason.MEMBER_NUMBER,
                "member number given",
                "The coverage has no member number."));
        checks.add(Check.that(
                coverage.ofPatient(),
                "SBR 02",
                Reason.INSURED,
                "the patient is the insured",
                coverage.relationship() == null
                        ? "Whose coverage it is was never heard; saving the patient at the front desk once more says it."
                        : "The coverage is somebody else's, and the insured's own details are not known."));
        Payer payer = dossier.payer();
        checks.add(Check.that(
                payer != null && payer.ediId() != null,
                "NM1 PR",
                Reason.PAYER,
                "payer in the directory",
                payer == null
                        ? "The payer is not in the directory on that date."
                        : "The directory has no clearing-house number for the payer."));
        checks.add(
                coverage.authorizationNumber() == null
                        ? Check.note("REF G1", Reason.AUTHORIZATION, "no authorisation number on the coverage")
                        : Check.fine("REF G1", Reason.AUTHORIZATION, "authorisation number given"));
        if (payer != null) {
            checks.add(filing(payer));
        }
    }

    private Check filing(Payer payer) {
        long age = ChronoUnit.DAYS.between(session.serviceDate(), today);
        String day = "day " + age + " of " + payer.filingDays();
        if (age > payer.filingDays()) {
            return Check.failed("DTP 472", Reason.FILING, "Too late for this payer: " + day + ".");
        }
        return age > payer.filingDays() * WARN_SHARE
                ? Check.note("DTP 472", Reason.FILING, day + " to file")
                : Check.fine("DTP 472", Reason.FILING, day + " to file");
    }

    private void provider(List<Check> checks) {
        BillingProvider provider = dossier.provider();
        checks.add(Check.that(
                provider != null && Npi.valid(provider.npi()),
                "NM1 85",
                Reason.PROVIDER,
                "billing provider and its NPI",
                provider == null
                        ? "No billing provider is set up for that date."
                        : "The billing provider's NPI is not valid."));
        checks.add(Check.that(
                Npi.valid(session.prescriber().npi()),
                "NM1 82",
                Reason.RENDERING,
                "rendering provider's NPI",
                "The prescriber has no valid NPI in the roster."));
    }

    private void claim(List<Check> checks) {
        checks.add(Check.that(
                claimNumber.length() <= LONGEST_CLAIM_NUMBER,
                "CLM01",
                Reason.TOTAL,
                "claim number " + claimNumber,
                "The claim number is longer than " + LONGEST_CLAIM_NUMBER + " characters."));
        boolean coded = !session.diagnosisCodes().isEmpty()
                && session.diagnosisCodes().stream()
                        .allMatch(code -> code.matches("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?"));
        checks.add(Check.that(
                coded,
                "HI",
                Reason.DIAGNOSIS,
                "diagnosis " + String.join(", ", session.diagnosisCodes()),
                "The session has no diagnosis code that a payer can read."));
        if (pricing.payerId() == null) {
            return;
        }
        checks.add(Check.that(
                !pricing.lines().isEmpty(),
                "SV1",
                Reason.CHARGE_RULE,
                pricing.lines().size() + " lines by the payer's recipe",
                "No charge rule covers " + session.treatment().words() + " for this payer on " + session.serviceDate()
                        + "."));
        long lines = pricing.lines().stream().mapToLong(ChargeLine::cents).sum();
        checks.add(Check.that(
                lines == pricing.chargeCents() && pricing.chargeCents() > 0,
                "CLM02",
                Reason.TOTAL,
                "total is the sum of the lines",
                "The claim asks for nothing."));
    }

    private void line(ChargeLine line, List<Check> checks) {
        String field = "SV1 line " + line.number();
        checks.add(Check.that(
                line.chargeCents() != null,
                field,
                Reason.FEE,
                line.code() + " priced",
                "The fee schedule has no price for " + line.code() + " on " + session.serviceDate() + "."));
        if (line.drug()) {
            String ndc = line.ndc11();
            checks.add(Check.that(
                    ndc != null && ndc.matches("\\d{" + NDC_DIGITS + "}"),
                    "LIN line " + line.number(),
                    Reason.NDC,
                    "NDC is the lot given",
                    line.code() + " has no NDC of 11 digits."));
        }
    }

    /** Where observation is a part of the code that is billed, less of it is not that code. */
    private Check observation() {
        String observed = "observed " + session.observationMinutes() + " min";
        if (session.observationMinutes() >= OBSERVATION) {
            return Check.fine("SV1 units", Reason.OBSERVATION, observed);
        }
        String tooShort = observed + ", less than two hours";
        return pricing.lines().stream().anyMatch(line -> OBSERVED_CODES.contains(line.code()))
                ? Check.failed("SV1 units", Reason.OBSERVATION, tooShort + ", which the code includes")
                : Check.note("SV1 units", Reason.OBSERVATION, tooShort);
    }

    private void care(List<Check> checks) {
        Infusion infusion = session.infusion();
        if (session.treatment() == Treatment.ESKETAMINE) {
            int given = session.devices().stream().mapToInt(Device::doseMg).sum();
            checks.add(Check.that(
                    given == session.doseMg() && given > 0,
                    "SV1 units",
                    Reason.UNITS,
                    given + " mg in " + session.devices().size() + " devices",
                    "The devices add up to " + given + " mg, the session says " + session.doseMg() + " mg."));
            checks.add(observation());
        } else if (infusion != null) {
            checks.add(Check.that(
                    infusion.minutes() >= FIRST_HOUR_FROM
                            && infusion.stoppedAt().isAfter(infusion.startedAt()),
                    "SV1 units",
                    Reason.TIMES,
                    "start and stop known, " + infusion.minutes() + " min",
                    "An infusion is billed from " + FIRST_HOUR_FROM + " minutes on; this one ran " + infusion.minutes()
                            + "."));
        } else {
            checks.add(Check.failed("SV1 units", Reason.TIMES, "The session says nothing of its infusion."));
        }
    }
}
