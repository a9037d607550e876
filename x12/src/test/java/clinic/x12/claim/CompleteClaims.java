package clinic.x12.claim;

import clinic.x12.Address;
import clinic.x12.AsSent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Claims with every loop that the model knows, in as many ways as wanted; the same for the same seed. */
public final class CompleteClaims {
    private static final Address PLACE = new Address("7 SIDE ST", "SPRINGFIELD", "IL", "627010002");
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 10);
    private static final String NPI = "1234567893";

    private static final PayToPlan PLAN = new PayToPlan(
            "OTHER PLAN",
            "PI",
            "PLAN1",
            PLACE,
            List.of(new Identifier("NF", "12345"), new Identifier("EI", "123456780")));

    private CompleteClaims() {}

    public static ClaimFile file(long seed) {
        var random = new Random(seed);
        var claims = new ArrayList<ProfessionalClaim>();
        for (int i = 0; i <= random.nextInt(3); i++) claims.add(claim(random, "CLM-" + seed + "-" + i));
        return SampleClaims.file(claims.toArray(ProfessionalClaim[]::new));
    }

    static ProfessionalClaim claim(Random random, String number) {
        var dependent = random.nextBoolean()
                ? new Dependent("19", "O'BRIEN", "TIM", PLACE, LocalDate.of(2005, 5, 5), "M", weight(random, "19"))
                : null;
        var lines = new ArrayList<ServiceLine>();
        for (int i = 1; i <= 1 + random.nextInt(4); i++) lines.add(line(random, i));
        boolean replaces = random.nextInt(3) == 0;
        return new ProfessionalClaim(
                billing(random),
                subscriber(random),
                dependent,
                new Payer("ACME HEALTH", "ACME1", random.nextBoolean() ? PLACE : null),
                number,
                lines.stream().mapToLong(ServiceLine::chargeCents).sum(),
                "11",
                replaces ? "7" : "1",
                List.of("F332", "R45851", "F419"),
                random.nextBoolean() ? "AUTH" + random.nextInt(1000) : null,
                replaces ? "ICN" + random.nextInt(1000) : null,
                SampleClaims.PRESCRIBER,
                lines,
                detail(random));
    }

    private static Subscriber subscriber(Random random) {
        var usual = SampleClaims.subscriber("W" + random.nextInt(1_000_000));
        return new Subscriber(
                usual.payerResponsibility(),
                usual.groupNumber(),
                usual.filingCode(),
                usual.memberNumber(),
                usual.family(),
                usual.given(),
                usual.address(),
                usual.birthDate(),
                usual.sex(),
                usual.insuranceType(),
                weight(random, ""));
    }

    private static @Nullable AsSent weight(Random random, String relationship) {
        return random.nextBoolean()
                ? AsSent.of("PAT", relationship, "", "", "", "D8", "20261125", "01", "145.5", "Y")
                : null;
    }

    private static BillingProvider billing(Random random) {
        return random.nextBoolean()
                ? SampleClaims.CLINIC
                : new BillingProvider(
                        "LAKESIDE CLINIC",
                        "1999999984",
                        "987654321",
                        null,
                        new Address("9 LAKE RD", "SPRINGFIELD", "IL", "627020009"),
                        "SY",
                        PLACE,
                        random.nextBoolean() ? PLAN : null);
    }

    private static ClaimDetail detail(Random random) {
        return new ClaimDetail(
                "Y",
                random.nextBoolean() ? "A" : "C",
                "Y",
                "Y",
                random.nextBoolean()
                        ? new Circumstances("P", List.of("AA", "", "", "IL", "US"), "02", "8")
                        : Circumstances.NONE,
                random.nextBoolean()
                        ? List.of(
                                new ClaimDate("431", LocalDate.of(2026, 1, 5), null),
                                new ClaimDate("314", LocalDate.of(2026, 1, 6), LocalDate.of(2026, 2, 6)))
                        : List.of(),
                random.nextBoolean() ? Long.valueOf(1 + random.nextInt(5_000)) : null,
                random.nextBoolean() ? List.of(new Identifier("D9", "CH" + random.nextInt(1000))) : List.of(),
                random.nextBoolean() ? new Note("ADD", "TWO HOURS OF OBSERVATION") : null,
                List.of(
                        Provider.person("DN", "REFERRER", "RAY", NPI),
                        Provider.place("77", "TREATMENT CENTER", NPI, PLACE),
                        Provider.person("DQ", "SUPERVISOR", "SUE", NPI)),
                random.nextBoolean() ? List.of(otherPayer(random)) : List.of(),
                FurtherSegments.ofClaim(random));
    }

    private static OtherPayer otherPayer(Random random) {
        return new OtherPayer(
                "P",
                "18",
                "GRP9",
                null,
                null,
                "MB",
                List.of(
                        new OtherAdjustment("CO", "45", 100 + random.nextInt(900), null),
                        new OtherAdjustment("PR", "1", 1 + random.nextInt(900), BigDecimal.ONE)),
                (long) random.nextInt(9_000),
                null,
                random.nextBoolean() ? Long.valueOf(random.nextInt(500)) : null,
                "Y",
                "Y",
                new OtherInsured("O'BRIEN", "JANE", "M" + random.nextInt(1000), PLACE),
                new Payer("MEDICARE", "MB1", null),
                DECIDED,
                List.of(new Identifier("F8", "MICN" + random.nextInt(1000))),
                List.of(),
                random.nextBoolean() ? List.of(AsSent.of("MOA", "", "125.5", "MA01", "MA18")) : List.of());
    }

    private static ServiceLine line(Random random, int number) {
        long charge = 1_000 + random.nextInt(90_000);
        boolean drug = random.nextInt(3) == 0;
        return new ServiceLine(
                "L" + number,
                drug ? "J3490" : "99215",
                drug ? List.of("JZ") : List.of("25", "59"),
                drug ? "KETAMINE 45 MG" : null,
                charge,
                new BigDecimal(random.nextBoolean() ? "1" : "0.5"),
                List.of(1, 3),
                LocalDate.of(2026, 11, 20),
                drug ? new Drug("00409205105", new BigDecimal("0.45"), "ML", "RX" + number) : null,
                detail(random, charge));
    }

    private static LineDetail detail(Random random, long charge) {
        long paid = random.nextLong(charge);
        return new LineDetail(
                random.nextInt(4) == 0 ? LocalDate.of(2026, 11, 21) : null,
                "UN",
                random.nextBoolean() ? "12" : null,
                random.nextBoolean() ? List.of(new Identifier("G1", "AUTH9")) : List.of(),
                random.nextBoolean() ? new Note("ADD", "PATIENT STAYED 2 HOURS") : null,
                random.nextBoolean()
                        ? List.of(
                                Provider.person("82", "OTHER", "ODD", NPI),
                                Provider.place("77", "ANNEX", null, PLACE),
                                Provider.person("DQ", "SUPERVISOR", "SUE", NPI),
                                Provider.person("DK", "ORDERER", "OLA", NPI),
                                Provider.person("DN", "REFERRER", "RAY", NPI))
                        : List.of(),
                random.nextBoolean()
                        ? List.of(new LineDecision(
                                "MB1",
                                paid,
                                "99215",
                                List.of("25"),
                                BigDecimal.ONE,
                                List.of(new OtherAdjustment("CO", "45", charge - paid, null)),
                                DECIDED,
                                random.nextBoolean() ? Long.valueOf(77) : null))
                        : List.of(),
                FurtherSegments.ofLine(random));
    }
}
