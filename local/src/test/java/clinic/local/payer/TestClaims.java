package clinic.local.payer;

import clinic.x12.Address;
import clinic.x12.Envelope;
import clinic.x12.claim.BillingProvider;
import clinic.x12.claim.ClaimFile;
import clinic.x12.claim.Payer;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.claim.Receiver;
import clinic.x12.claim.RenderingProvider;
import clinic.x12.claim.ServiceLine;
import clinic.x12.claim.Submitter;
import clinic.x12.claim.Subscriber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Claims of 1,250.50 dollars each, in two lines. */
final class TestClaims {
    private TestClaims() {}

    static ClaimFile file(long control, ProfessionalClaim... claims) {
        return new ClaimFile(
                Envelope.between("CLINIC", "CLEARING", control, LocalDateTime.of(2026, 11, 23, 8, 15), false),
                "BATCH" + control,
                new Submitter("RIVERSIDE CLINIC", "CLINIC", "BILLING OFFICE", "8005550100"),
                new Receiver("CLEARING HOUSE", "CLEARING"),
                List.of(claims));
    }

    static ProfessionalClaim claim(String number, String member) {
        return claim(number, member, "ACME1");
    }

    static ProfessionalClaim claim(String number, String member, String payer) {
        return new ProfessionalClaim(
                new BillingProvider(
                        "RIVERSIDE CLINIC",
                        "1234567893",
                        "123456789",
                        null,
                        new Address("1 CLINIC WAY", "SPRINGFIELD", "IL", "627010001")),
                new Subscriber(
                        "P",
                        null,
                        "CI",
                        member,
                        "O'BRIEN",
                        "JANE",
                        new Address("2 HOME ST", "SPRINGFIELD", "IL", "62701"),
                        LocalDate.of(1980, 1, 1),
                        "F"),
                null,
                new Payer("PAYER " + payer, payer),
                number,
                125_050,
                "11",
                "1",
                List.of("F332"),
                null,
                null,
                new RenderingProvider("SMITH", "SAM", "1234567893", null),
                List.of(line("1", "J0013", 100_050, 84), line("2", "99215", 25_000, 1)));
    }

    private static ServiceLine line(String number, String procedure, long cents, int units) {
        return new ServiceLine(
                "L" + number,
                procedure,
                List.of(),
                null,
                cents,
                BigDecimal.valueOf(units),
                List.of(1),
                LocalDate.of(2026, 11, 20),
                null);
    }
}
