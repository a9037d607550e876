package clinic.billing.testing;

import clinic.billing.care.Container;
import clinic.billing.care.Device;
import clinic.billing.care.Infusion;
import clinic.billing.care.SignedSession;
import clinic.billing.care.Treatment;
import clinic.billing.charge.ChargeBook;
import clinic.billing.charge.ChargeRule;
import clinic.billing.charge.Fee;
import clinic.billing.charge.UnitBasis;
import clinic.billing.claim.BillingProvider;
import clinic.billing.claim.Dossier;
import clinic.billing.claim.Insured;
import clinic.billing.claim.Payer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** One fictitious patient's treatments and what is known about them. */
public final class Samples {

    public static final LocalDate DAY = LocalDate.parse("2026-02-27");
    public static final String SESSION = "session-visit-1";

    private Samples() {}

    public static SignedSession esketamine(int devices) {
        return session(Treatment.ESKETAMINE, devices * 28, devices(devices), null, DAY);
    }

    /** 84 mg and so many minutes of observation. */
    public static SignedSession observed(int minutes) {
        return session(Treatment.ESKETAMINE, 84, devices(3), null, DAY, minutes);
    }

    public static SignedSession esketamineOn(LocalDate day) {
        return session(Treatment.ESKETAMINE, 84, devices(3), null, day);
    }

    public static SignedSession infusion(int minutes, Container container, long wastedMicrograms) {
        return infusion(minutes, container, 40_000, wastedMicrograms);
    }

    public static SignedSession infusion(int minutes, Container container, long doseMicrograms, long wastedMicrograms) {
        Instant start = Instant.parse("2026-02-27T17:00:00Z");
        return session(
                Treatment.IV_KETAMINE,
                40,
                List.of(),
                new Infusion(
                        start,
                        start.plusSeconds(60L * minutes),
                        minutes,
                        80_000,
                        doseMicrograms,
                        "00409205110",
                        "L7",
                        container,
                        doseMicrograms + wastedMicrograms,
                        wastedMicrograms,
                        "event-9",
                        9),
                DAY);
    }

    private static List<Device> devices(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Device(
                        n,
                        Instant.parse("2026-02-27T18:00:00Z").plusSeconds(300L * n),
                        "50458002803",
                        "24KX091",
                        28,
                        "event-" + n,
                        n))
                .toList();
    }

    private static SignedSession session(
            Treatment treatment, int doseMg, List<Device> devices, Infusion infusion, LocalDate day) {
        return session(treatment, doseMg, devices, infusion, day, 135);
    }

    private static SignedSession session(
            Treatment treatment,
            int doseMg,
            List<Device> devices,
            Infusion infusion,
            LocalDate day,
            int observationMinutes) {
        return new SignedSession(
                SESSION,
                "visit-1",
                "patient-1",
                "site-main",
                "Main Street",
                "America/Denver",
                day,
                treatment,
                "11",
                List.of("F33.2"),
                doseMg,
                devices,
                infusion,
                Instant.parse("2026-02-27T18:05:00Z"),
                Instant.parse("2026-02-27T18:15:00Z"),
                Instant.parse("2026-02-27T20:20:00Z"),
                observationMinutes,
                new SignedSession.Prescriber("staff-lindgren", "Ada Lindgren", "1234567893"),
                "K. Osei, RN",
                Instant.parse("2026-02-27T20:41:09Z"));
    }

    public static Insured insured(String filingCode) {
        return insured(filingCode, "CASC1");
    }

    public static Insured insured(String filingCode, String payerId) {
        return new Insured(
                "patient-1",
                "Marisol",
                "O'Brien",
                LocalDate.parse("1984-06-17"),
                "F",
                new Insured.Address("12 Larimer St", "Denver", "CO", "80202"),
                new Insured.Coverage(
                        "coverage-1", payerId, "Cascade PPO", filingCode, "W123456789", null, 1, "SELF", "A-5512"));
    }

    public static final Payer PAYER = new Payer("CASC1", "Cascade PPO", "84146", 180, 30);

    public static final BillingProvider PROVIDER = new BillingProvider(
            "Cottonwood",
            "1234567893",
            "123456789",
            "261QM0801X",
            "1 Main St",
            "Denver",
            "CO",
            "802020000",
            "Billing",
            "3035550100");

    public static ChargeRule rule(
            String payer,
            Treatment treatment,
            int from,
            int to,
            String validFrom,
            String validTo,
            String code,
            UnitBasis units,
            boolean drug,
            boolean waste) {
        return new ChargeRule(
                payer + "-" + code,
                payer + "-" + treatment,
                payer,
                treatment,
                from,
                to,
                LocalDate.parse(validFrom),
                validTo == null ? null : LocalDate.parse(validTo),
                code.hashCode() & 0xff,
                code,
                code,
                units,
                drug,
                waste,
                "test",
                true);
    }

    public static final ChargeBook BOOK = new ChargeBook(
            List.of(
                    rule(
                            "*",
                            Treatment.ESKETAMINE,
                            1,
                            999,
                            "2026-01-01",
                            null,
                            "J0013",
                            UnitBasis.MG_GIVEN,
                            true,
                            false),
                    rule(
                            "*",
                            Treatment.ESKETAMINE,
                            1,
                            999,
                            "2021-01-01",
                            "2025-12-31",
                            "S0013",
                            UnitBasis.MG_GIVEN,
                            true,
                            false),
                    rule(
                            "filing:MB",
                            Treatment.ESKETAMINE,
                            1,
                            56,
                            "2021-01-01",
                            null,
                            "G2082",
                            UnitBasis.ONCE,
                            true,
                            false),
                    rule(
                            "filing:MB",
                            Treatment.ESKETAMINE,
                            57,
                            999,
                            "2021-01-01",
                            null,
                            "G2083",
                            UnitBasis.ONCE,
                            true,
                            false),
                    rule(
                            "*",
                            Treatment.IV_KETAMINE,
                            1,
                            999,
                            "2021-01-01",
                            null,
                            "96365",
                            UnitBasis.INFUSION_FIRST_HOUR,
                            false,
                            false),
                    rule(
                            "*",
                            Treatment.IV_KETAMINE,
                            1,
                            999,
                            "2021-01-01",
                            null,
                            "96366",
                            UnitBasis.INFUSION_FURTHER_HOURS,
                            false,
                            false),
                    rule("*", Treatment.IV_KETAMINE, 1, 999, "2021-01-01", null, "J3490", UnitBasis.ONCE, true, false),
                    rule(
                            "filing:MB",
                            Treatment.IV_KETAMINE,
                            1,
                            999,
                            "2023-07-01",
                            null,
                            "J3490",
                            UnitBasis.MG_GIVEN,
                            true,
                            true)),
            List.of(
                    fee("J0013", 1_850),
                    fee("S0013", 1_500),
                    fee("G2082", 90_651),
                    fee("G2083", 128_982),
                    fee("96365", 42_000),
                    fee("96366", 9_000),
                    fee("J3490", 15_200)));

    private static Fee fee(String code, long cents) {
        return new Fee("*", code, cents, LocalDate.parse("2021-01-01"), null);
    }

    public static Dossier dossier() {
        return new Dossier(insured("CI"), PAYER, PROVIDER, BOOK);
    }

    public static Dossier dossier(String payerId) {
        return new Dossier(insured("CI", payerId), PAYER, PROVIDER, BOOK);
    }

    /** Nothing has been heard of the patient yet. */
    public static Dossier unheard() {
        return new Dossier(null, null, PROVIDER, BOOK);
    }
}
