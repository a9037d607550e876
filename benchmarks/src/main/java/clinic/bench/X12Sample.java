package clinic.bench;

import clinic.x12.Address;
import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.remittance.Adjustment;
import clinic.x12.remittance.Dated;
import clinic.x12.remittance.Name;
import clinic.x12.remittance.Party;
import clinic.x12.remittance.Payment;
import clinic.x12.remittance.Procedure;
import clinic.x12.remittance.Reference;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittanceWriter;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.RemittedService;
import clinic.x12.remittance.Supplement;
import clinic.x12.remittance.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A remittance that balances, of as many claims as wanted; the same for the same number. */
final class X12Sample {

    private static final long SEED = 835;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private X12Sample() {}

    static byte[] remittance(int claims) {
        Random random = new Random(SEED);
        List<RemittedClaim> remitted = IntStream.range(0, claims)
                .mapToObj(number -> claim(random, "CLM" + (100_000 + number)))
                .toList();
        long paid = remitted.stream().mapToLong(claim -> claim.paid().cents()).sum();
        Address address = new Address("1 PAYER PLAZA", "SPRINGFIELD", "IL", "62701");
        return RemittanceWriter.write(
                new Remittance(
                        Envelope.between("PAYER", "CLINIC", 1, LocalDateTime.of(2026, 11, 23, 8, 15), false),
                        Position.NONE,
                        new Payment("I", Amount.of(paid), "C", "ACH", LocalDate.of(2026, 11, 24)),
                        new Trace("EFT1", "1999999999"),
                        LocalDate.of(2026, 11, 23),
                        new Party("ACME HEALTH", null, null, address, List.of(new Reference("2U", "ACME1"))),
                        new Party("RIVERSIDE CLINIC", "XX", "1234567893", null, List.of()),
                        remitted,
                        List.of(),
                        List.of()),
                new RemittanceWriter.Contact("SERVICES", "8005550199"));
    }

    private static RemittedClaim claim(Random random, String number) {
        List<RemittedService> services = IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(line -> service(random, line))
                .toList();
        return new RemittedClaim(
                Position.NONE,
                number,
                "1",
                Amount.of(services.stream()
                        .mapToLong(service -> service.charge().cents())
                        .sum()),
                Amount.of(services.stream()
                        .mapToLong(service -> service.paid().cents())
                        .sum()),
                null,
                "12",
                "ICN" + number,
                "11",
                "1",
                List.of(),
                List.of(new Name("QC", true, "DOE", "JANE", "MI", "W123456789")),
                List.of(),
                List.of(new Dated("050", DAY)),
                List.of(),
                List.of(),
                List.of(),
                services);
    }

    private static RemittedService service(Random random, int line) {
        long charge = 10_000L + random.nextInt(90_000);
        long contractual = 1L + random.nextInt(5_000);
        long patient = 1L + random.nextInt(4_000);
        return new RemittedService(
                Position.NONE,
                new Procedure("HC", "G2083", List.of()),
                Amount.of(charge),
                Amount.of(charge - contractual - patient),
                BigDecimal.ONE,
                null,
                null,
                List.of(new Dated("472", DAY)),
                List.of(
                        new Adjustment("CO", "45", Amount.of(contractual), null),
                        new Adjustment("PR", "2", Amount.of(patient), null)),
                List.of(new Reference("6R", "L" + line)),
                List.of(new Supplement("B6", Amount.of(charge - contractual))),
                List.of(),
                List.of());
    }
}
