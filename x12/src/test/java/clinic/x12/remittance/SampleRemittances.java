package clinic.x12.remittance;

import clinic.x12.Address;
import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Remittances that balance at every level, as many and as varied as wanted; the same for the same seed. */
public final class SampleRemittances {
    static final RemittanceWriter.Contact CONTACT = new RemittanceWriter.Contact("SERVICES", "8005550199");
    private static final String[] PLB_REASONS = {
        "50", "51", "72", "90", "AH", "AM", "AP", "B2", "B3", "BD", "BN", "C5", "CR", "CS", "CT", "CV", "CW", "DM",
                "E3",
        "FB", "FC", "GO", "HM", "IP", "IR", "IS", "J1", "L3", "L6", "LE", "LS", "OA", "OB", "PI", "PL", "RA", "RE",
                "SL",
        "TL", "WO", "WU", "ZZ"
    };

    private SampleRemittances() {}

    public static Remittance random(long seed) {
        var random = new Random(seed);
        var claims = new ArrayList<RemittedClaim>();
        for (int i = 0; i <= random.nextInt(4); i++) claims.add(claim(random, "CLM-" + seed + "-" + i));
        var provider = new ArrayList<ProviderAdjustment>();
        for (int i = random.nextInt(9); i > 0; i--)
            provider.add(new ProviderAdjustment(
                    "1234567893",
                    LocalDate.of(2026, 12, 31),
                    PLB_REASONS[random.nextInt(PLB_REASONS.length)],
                    "CLM-" + i,
                    Amount.of(random.nextInt(20_000) - 10_000)));
        long paid = paid(claims, provider);
        if (paid < 0) provider.add(carriedForward(paid));
        return remittance(seed, claims, provider);
    }

    /** What a payer would have to take moves to its next payment: no payment is below zero. */
    private static ProviderAdjustment carriedForward(long cents) {
        return new ProviderAdjustment("1234567893", LocalDate.of(2026, 12, 31), "FB", "NEXT", Amount.of(cents));
    }

    private static long paid(List<RemittedClaim> claims, List<ProviderAdjustment> provider) {
        return claims.stream().mapToLong(claim -> claim.paid().cents()).sum()
                - provider.stream().mapToLong(each -> each.amount().cents()).sum();
    }

    static Remittance remittance(long seed, List<RemittedClaim> claims, List<ProviderAdjustment> provider) {
        long paid = paid(claims, provider);
        var address = new Address("1 PAYER PLAZA", "SPRINGFIELD", "IL", "62701");
        return new Remittance(
                Envelope.between("PAYER", "CLINIC", seed + 1, LocalDateTime.of(2026, 11, 23, 8, 15), false),
                Position.NONE,
                payment(seed, paid),
                new Trace("EFT" + seed, "1999999999"),
                seed % 5 == 4 ? "USD" : null,
                seed % 3 == 2 ? List.of(new Reference("EV", "CLINIC1"), new Reference("F2", "4.1")) : List.of(),
                LocalDate.of(2026, 11, 23),
                new Party(
                        "ACME HEALTH",
                        null,
                        null,
                        address,
                        List.of(new Reference("2U", "ACME1")),
                        List.of(new Contact("BL", "SERVICES", List.of(new Contact.Way("TE", "8005550199"))))),
                new Party("RIVERSIDE CLINIC", "XX", "1234567893", null, List.of(new Reference("TJ", "123456789"))),
                groups(claims),
                claims,
                provider,
                List.of());
    }

    private static Payment payment(long seed, long paid) {
        boolean accounts = seed % 2 == 1;
        return new Payment(
                "I",
                Amount.of(paid),
                seed % 4 == 3 ? "D" : "C",
                "ACH",
                LocalDate.of(2026, 11, 24),
                accounts ? "CCP" : null,
                accounts ? new BankAccount("01", "999999992", "DA", "123456") : null,
                accounts ? "1999999999" : null,
                null,
                accounts ? new BankAccount("01", "999988880", "SG", "98765") : null);
    }

    /** Every second group has its sums. */
    private static List<ClaimGroup> groups(List<RemittedClaim> claims) {
        return claims.stream()
                .map(RemittedClaim::group)
                .distinct()
                .map(number -> new ClaimGroup(number, Position.NONE, number.equals("2") ? sums() : List.of()))
                .toList();
    }

    private static List<Figures> sums() {
        return List.of(
                new Figures(
                        "TS3",
                        Position.NONE,
                        Map.of(5, Amount.of(123_456)),
                        Map.of(4, BigDecimal.TWO),
                        Map.of(1, "1234567893", 2, "11", 3, "20261231")),
                new Figures("TS2", Position.NONE, Map.of(1, Amount.of(5)), Map.of(7, BigDecimal.ONE), Map.of()));
    }

    private static RemittedClaim claim(Random random, String number) {
        boolean reversal = random.nextInt(5) == 0;
        int sign = reversal ? -1 : 1;
        var services = new ArrayList<RemittedService>();
        for (int i = 0; i <= random.nextInt(4); i++) services.add(service(random, sign, i + 1));
        long charge = services.stream().mapToLong(s -> s.charge().cents()).sum();
        long paidByLines = services.stream().mapToLong(s -> s.paid().cents()).sum();
        var adjustments = new ArrayList<Adjustment>();
        if (random.nextInt(3) == 0) adjustments.add(adjustment("OA", "23", sign * (long) random.nextInt(500) + sign));
        long paid = paidByLines
                - adjustments.stream().mapToLong(each -> each.amount().cents()).sum();
        var names = new ArrayList<>(List.of(new Name("QC", true, "O'BRIEN", "JANE", "Q", "JR", "MI", "W123456789")));
        if (random.nextInt(4) == 0) names.add(new Name("74", true, "O'BRIEN", "JANET", "C", "W123456780"));
        if (random.nextInt(4) == 0) names.add(new Name("TT", false, "SECOND PAYER", null, "PI", "SECOND1"));
        return new RemittedClaim(
                Position.NONE,
                number,
                reversal ? "22" : random.nextInt(4) == 0 ? "19" : "1",
                Amount.of(charge),
                Amount.of(paid),
                random.nextBoolean() ? Amount.of(sign * 1234L) : null,
                "12",
                "ICN" + number,
                "11",
                "1",
                adjustments,
                names,
                List.of(new Reference("1L", "GRP1")),
                List.of(new Dated("050", LocalDate.of(2026, 11, 21))),
                List.of(new Supplement("AU", Amount.of(charge))),
                List.of(),
                decisions(random),
                services,
                number.endsWith("2") || number.endsWith("3") ? "2" : "1",
                inpatient(random));
    }

    private static @Nullable Inpatient inpatient(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Inpatient(null, "885", new BigDecimal("1.0125"), null, null);
            case 1 -> new Inpatient("30", "885", new BigDecimal("1.0125"), new BigDecimal("0.5"), "Y");
            default -> null;
        };
    }

    private static List<Figures> decisions(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 ->
                List.of(new Figures(
                        "MOA", Position.NONE, Map.of(2, Amount.of(-250)), Map.of(), Map.of(3, "MA01", 4, "MA18")));
            default ->
                List.of(new Figures(
                        "MIA",
                        Position.NONE,
                        Map.of(4, Amount.of(100_000)),
                        Map.of(1, BigDecimal.valueOf(3)),
                        Map.of(5, "MA02")));
        };
    }

    private static RemittedService service(Random random, int sign, int line) {
        long charge = 1 + random.nextInt(200_000);
        long contractual = random.nextLong(charge);
        long patient = random.nextLong(charge - contractual);
        var adjustments = new ArrayList<Adjustment>();
        if (contractual > 0) adjustments.add(adjustment("CO", "45", sign * contractual));
        if (patient > 0) adjustments.add(adjustment("PR", "" + (1 + random.nextInt(3)), sign * patient));
        boolean recoded = random.nextInt(6) == 0;
        return new RemittedService(
                Position.NONE,
                new Procedure("HC", "G2083", random.nextBoolean() ? List.of("25", "59") : List.of()),
                Amount.of(sign * charge),
                Amount.of(sign * (charge - contractual - patient)),
                random.nextInt(9) == 0 ? "0510" : null,
                new BigDecimal("84"),
                recoded ? new Procedure("HC", "J0013", List.of()) : null,
                recoded ? new BigDecimal("84.5") : null,
                List.of(new Dated("472", LocalDate.of(2026, 11, 20))),
                adjustments,
                List.of(new Reference("6R", "L" + line)),
                List.of(new Supplement("B6", Amount.of(sign * (charge - contractual)))),
                List.of(),
                random.nextInt(3) == 0 ? List.of(new Remark("HE", "N130")) : List.of());
    }

    static Adjustment adjustment(String group, String reason, long cents) {
        return new Adjustment(group, reason, Amount.of(cents), null);
    }
}
