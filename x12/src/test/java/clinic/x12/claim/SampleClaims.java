package clinic.x12.claim;

import clinic.x12.Address;
import clinic.x12.Envelope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Claims of a clinic that treats with esketamine and ketamine, valid in every respect. */
public final class SampleClaims {
    static final BillingProvider CLINIC = new BillingProvider(
            "RIVERSIDE CLINIC",
            "1234567893",
            "123456789",
            "261QM0850X",
            new Address("1 CLINIC WAY", "SPRINGFIELD", "IL", "627010001"));
    static final Subscriber SUBSCRIBER = subscriber("W123456789");
    static final RenderingProvider PRESCRIBER = new RenderingProvider("SMITH", "SAM", "1234567893", "2084P0800X");

    private SampleClaims() {}

    public static Subscriber subscriber(String member) {
        return new Subscriber(
                "P",
                "GRP1",
                "CI",
                member,
                "O'BRIEN",
                "JANE",
                new Address("2 HOME ST", "APT 3", "SPRINGFIELD", "IL", "62701"),
                LocalDate.of(1980, 1, 1),
                "F");
    }

    public static Envelope envelope(long control) {
        return Envelope.between("CLINIC", "CLEARING", control, LocalDateTime.of(2026, 11, 23, 8, 15), false);
    }

    public static ClaimFile file(ProfessionalClaim... claims) {
        return new ClaimFile(
                envelope(17),
                "BATCH17",
                new Submitter("RIVERSIDE CLINIC", "CLINIC", "BILLING OFFICE", "8005550100"),
                new Receiver("CLEARING HOUSE", "CLEARING"),
                List.of(claims));
    }

    public static ProfessionalClaim esketamine(String number, String member) {
        return claim(
                number,
                subscriber(member),
                null,
                List.of(
                        line("1", "J0013", List.of(), 100_050, "84", List.of(1), null),
                        line("2", "99215", List.of("25"), 25_000, "1", List.of(1, 2), null)));
    }

    public static ProfessionalClaim ketamine(String number, Dependent patient) {
        return claim(
                number,
                SUBSCRIBER,
                patient,
                List.of(
                        line("1", "96365", List.of(), 20_000, "1", List.of(1), null),
                        line(
                                "2",
                                "J3490",
                                List.of("JZ"),
                                1_234,
                                "1",
                                List.of(1),
                                new Drug("00409205105", new BigDecimal("0.45"), "ML"))));
    }

    static ProfessionalClaim claim(String number, Subscriber subscriber, Dependent patient, List<ServiceLine> lines) {
        return new ProfessionalClaim(
                CLINIC,
                subscriber,
                patient,
                new Payer("ACME HEALTH", "ACME1"),
                number,
                lines.stream().mapToLong(ServiceLine::chargeCents).sum(),
                "11",
                "1",
                List.of("F332", "R45851"),
                "AUTH77",
                null,
                PRESCRIBER,
                lines);
    }

    static ServiceLine line(
            String number,
            String procedure,
            List<String> modifiers,
            long cents,
            String quantity,
            List<Integer> pointers,
            Drug drug) {
        return new ServiceLine(
                "L" + number,
                procedure,
                modifiers,
                procedure.equals("J3490") ? "KETAMINE 45 MG" : null,
                cents,
                new BigDecimal(quantity),
                pointers,
                LocalDate.of(2026, 11, 20),
                drug);
    }
}
