package clinic.x12.claim;

import clinic.x12.Address;
import clinic.x12.AsSent;
import clinic.x12.X12NotWritable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say about a claim: sums, pointers, uniqueness and the form of identifiers. */
final class ClaimRules {
    private static final int MOST_LINES = 50;
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_MODIFIERS = 4;
    private static final int MOST_POINTERS = 4;
    private static final int MOST_OTHER_PAYERS = 10;

    private static final Set<String> FURTHER_OF_CLAIM = Set.of("PWK", "CN1", "K3", "CR1", "CR2", "CRC", "HI", "HCP");
    private static final Set<String> FURTHER_OF_LINE = Set.of(
            "SV5", "PWK", "CR1", "CR3", "CRC", "DTP", "QTY", "MEA", "CN1", "AMT", "K3", "PS1", "HCP", "LQ", "FRM");

    private final String path;

    private ClaimRules(String path) {
        this.path = path;
    }

    static void check(ClaimFile file) {
        var root = new ClaimRules("");
        root.require(!file.claims().isEmpty(), "claims", "must hold at least one claim.");
        root.require(file.submitter().phone().matches("\\d{10}"), "submitter.phone", "must have ten digits.");
        var numbers = new HashSet<String>();
        for (int i = 0; i < file.claims().size(); i++) {
            var claim = file.claims().get(i);
            var rules = new ClaimRules("claims[" + i + "].");
            rules.check(claim);
            rules.require(numbers.add(claim.number()), "number", "stands twice in this file.");
        }
    }

    private void check(ProfessionalClaim claim) {
        require(
                claim.number().matches("[A-Za-z0-9-]{1,20}"),
                "number",
                "must be at most 20 letters, digits or hyphens.");
        require(claim.frequency().matches("[178]"), "frequency", "must be 1, 7 or 8.");
        require(
                claim.frequency().equals("1") || claim.originalPayerControlNumber() != null,
                "originalPayerControlNumber",
                "is required when a claim is replaced or voided.");
        require(claim.placeOfService().matches("\\d{2}"), "placeOfService", "must be two digits.");
        checkParties(claim);
        checkDetail(claim);
        checkDiagnoses(claim.diagnoses());
        require(
                !claim.lines().isEmpty() && claim.lines().size() <= MOST_LINES,
                "lines",
                "must hold 1 to " + MOST_LINES + " service lines.");
        long sum = 0;
        var controls = new HashSet<String>();
        for (int i = 0; i < claim.lines().size(); i++) {
            var line = claim.lines().get(i);
            new ClaimRules(path + "lines[" + i + "].")
                    .check(line, claim.diagnoses().size(), controls);
            sum = Math.addExact(sum, line.chargeCents());
        }
        require(
                sum == claim.chargeCents(),
                "chargeCents",
                "is " + claim.chargeCents() + " cents but its lines add up to " + sum + " cents.");
    }

    /** Loop of a provider of the claim. */
    static String loopOfClaim(String role) {
        return switch (role) {
            case "DN", "P3" -> "2310A";
            case "77" -> "2310C";
            case "DQ" -> "2310D";
            case "PW" -> "2310E";
            case "45" -> "2310F";
            default -> "";
        };
    }

    static String loopOfOtherPayer(String role) {
        return switch (role) {
            case "DN", "P3" -> "2330C";
            case "82" -> "2330D";
            case "77" -> "2330E";
            case "DQ" -> "2330F";
            case "85" -> "2330G";
            default -> "";
        };
    }

    static String loopOfLine(String role) {
        return switch (role) {
            case "82" -> "2420A";
            case "QB" -> "2420B";
            case "77" -> "2420C";
            case "DQ" -> "2420D";
            case "DK" -> "2420E";
            case "DN", "P3" -> "2420F";
            case "PW" -> "2420G";
            case "45" -> "2420H";
            default -> "";
        };
    }

    private void checkDetail(ProfessionalClaim claim) {
        var detail = claim.detail();
        require(detail.otherPayers().size() <= MOST_OTHER_PAYERS, "detail.otherPayers", "must be at most ten.");
        for (var provider : detail.providers())
            require(
                    !loopOfClaim(provider.role()).isEmpty(),
                    "detail.providers",
                    "hold a role that no loop of a claim is for.");
        checkFurther(detail.further(), FURTHER_OF_CLAIM);
        for (var other : detail.otherPayers())
            for (var provider : other.providers())
                require(
                        !loopOfOtherPayer(provider.role()).isEmpty(),
                        "detail.otherPayers",
                        "hold a provider with a role that no loop is for.");
    }

    private void checkFurther(List<AsSent> further, Set<String> known) {
        for (var segment : further)
            require(known.contains(segment.id()), "detail.further", "hold a segment that has no place there.");
    }

    private void checkDetail(ServiceLine line) {
        checkFurther(line.detail().further(), FURTHER_OF_LINE);
        for (var provider : line.detail().providers())
            require(
                    !loopOfLine(provider.role()).isEmpty(),
                    "detail.providers",
                    "hold a role that no loop of a line is for.");
        for (var decision : line.detail().decisions())
            require(
                    decision.accountedCents() == line.chargeCents(),
                    "detail.decisions",
                    "account for " + decision.accountedCents() + " cents of " + line.chargeCents() + " cents.");
    }

    private void checkParties(ProfessionalClaim claim) {
        var billing = claim.billingProvider();
        require(npi(billing.npi()), "billingProvider.npi", "must be a national provider identifier.");
        require(billing.taxId().matches("\\d{9}"), "billingProvider.taxId", "must have nine digits.");
        require(
                billing.address().postalCode().matches("\\d{9}"),
                "billingProvider.address.postalCode",
                "must have nine digits.");
        var subscriber = claim.subscriber();
        require(!subscriber.memberNumber().isBlank(), "subscriber.memberNumber", "is missing.");
        var address = subscriber.address();
        if (address != null) checkPostalCode(address, "subscriber.address.postalCode");
        if (claim.patient() == null) {
            require(address != null, "subscriber.address", "is required of a subscriber who is the patient.");
            require(
                    subscriber.birthDate() != null,
                    "subscriber.birthDate",
                    "is required of a subscriber who is the patient.");
            require(
                    subscriber.sex() != null && subscriber.sex().matches("[FMU]"),
                    "subscriber.sex",
                    "must be F, M or U for a subscriber who is the patient.");
        } else checkPostalCode(claim.patient().address(), "patient.address.postalCode");
        var rendering = claim.rendering();
        if (rendering != null)
            require(npi(rendering.npi()), "rendering.npi", "must be a national provider identifier.");
    }

    private void checkPostalCode(Address address, String field) {
        require(address.postalCode().matches("\\d{5}(\\d{4})?"), field, "must have five or nine digits.");
    }

    private void checkDiagnoses(List<String> diagnoses) {
        require(
                !diagnoses.isEmpty() && diagnoses.size() <= MOST_DIAGNOSES,
                "diagnoses",
                "must hold 1 to " + MOST_DIAGNOSES + " codes.");
        for (int i = 0; i < diagnoses.size(); i++)
            require(
                    diagnoses.get(i).matches("[A-Z][0-9][0-9A-Z]{1,5}"),
                    "diagnoses[" + i + "]",
                    "must be an ICD-10-CM code without the point.");
    }

    private void check(ServiceLine line, int diagnoses, Set<String> controls) {
        require(line.chargeCents() >= 0, "chargeCents", "must not be negative.");
        require(line.quantity().signum() > 0, "quantity", "must be more than zero.");
        require(line.procedure().matches("[A-Z0-9]{5}"), "procedure", "must be a HCPCS code of five characters.");
        require(line.modifiers().size() <= MOST_MODIFIERS, "modifiers", "must be at most four.");
        for (var modifier : line.modifiers())
            require(modifier.matches("[A-Z0-9]{2}"), "modifiers", "must have two characters each.");
        require(
                line.controlNumber().matches("[A-Za-z0-9-]{1,30}"),
                "controlNumber",
                "must be at most 30 letters, digits or hyphens.");
        require(controls.add(line.controlNumber()), "controlNumber", "stands twice in this claim.");
        require(
                !line.diagnosisPointers().isEmpty() && line.diagnosisPointers().size() <= MOST_POINTERS,
                "diagnosisPointers",
                "must be 1 to 4.");
        for (int pointer : line.diagnosisPointers())
            require(
                    pointer >= 1 && pointer <= diagnoses,
                    "diagnosisPointers",
                    "points to diagnosis " + pointer + " of " + diagnoses + ".");
        checkDetail(line);
        var drug = line.drug();
        if (drug == null) return;
        require(drug.ndc11().matches("\\d{11}"), "drug.ndc11", "must have eleven digits.");
        require(drug.unit().matches("UN|ML|GR|F2|ME"), "drug.unit", "must be UN, ML, GR, F2 or ME.");
        require(drug.quantity().signum() > 0, "drug.quantity", "must be more than zero.");
    }

    /** Ten digits whose last is the Luhn check digit over the issuer prefix 80840 and the rest. */
    private static boolean npi(String number) {
        if (!number.matches("\\d{10}")) return false;
        int sum = 24;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }

    private void require(boolean ok, String field, String sentence) {
        if (!ok) throw new X12NotWritable(path + field, sentence);
    }
}
