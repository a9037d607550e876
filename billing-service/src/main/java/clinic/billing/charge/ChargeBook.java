package clinic.billing.charge;

import clinic.billing.care.Container;
import clinic.billing.care.Device;
import clinic.billing.care.Infusion;
import clinic.billing.care.SignedSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All charge rules and fees. The most particular recipe wins: the payer's own, its kind of insurance's, everybody's. */
public record ChargeBook(List<ChargeRule> rules, List<Fee> fees) {

    public ChargeBook {
        rules = List.copyOf(rules);
        fees = List.copyOf(fees);
    }

    /** The lines for one session and payer; empty if no recipe covers them on that date. */
    public List<ChargeLine> lines(SignedSession session, String payerId, String filingCode) {
        List<ChargeLine> lines = new ArrayList<>();
        for (ChargeRule rule : recipe(session, payerId, filingCode)) {
            int units = rule.units().units(session);
            if (units > 0) {
                lines.add(line(lines.size() + 1, rule, units, modifiers(rule, session), session, payerId));
            }
            int wasted = wastedMg(rule, session);
            if (wasted > 0) {
                lines.add(line(lines.size() + 1, rule, wasted, List.of("JW"), session, payerId));
            }
        }
        return lines;
    }

    private List<ChargeRule> recipe(SignedSession session, String payerId, String filingCode) {
        return Stream.of(payerId, ChargeRule.filing(filingCode), ChargeRule.ANY_PAYER)
                .map(payer -> rules.stream()
                        .filter(rule -> rule.payer().equals(payer) && rule.appliesTo(session))
                        .sorted(Comparator.comparingInt(ChargeRule::position))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private ChargeLine line(
            int number, ChargeRule rule, int units, List<String> modifiers, SignedSession session, String payerId) {
        Long unitCents = unitCents(payerId, rule.code(), session.serviceDate());
        return new ChargeLine(
                number,
                rule.code(),
                modifiers,
                rule.label(),
                units,
                unitCents == null ? null : Math.multiplyExact(unitCents, (long) units),
                rule.drug(),
                rule.drug() ? ndc(session) : null,
                rule.drug() ? Math.max(1, session.devices().size()) : 0,
                proof(session),
                rule.ruleId());
    }

    private @Nullable Long unitCents(String payerId, String code, LocalDate date) {
        return Stream.of(payerId, ChargeRule.ANY_PAYER)
                .flatMap(payer -> fees.stream().filter(fee -> fee.covers(payer, code, date)))
                .map(Fee::unitCents)
                .findFirst()
                .orElse(null);
    }

    private static List<String> modifiers(ChargeRule rule, SignedSession session) {
        Infusion infusion = session.infusion();
        boolean nothingLeft = rule.wasteModifiers()
                && infusion != null
                && infusion.containerType() == Container.SINGLE_DOSE
                && wastedMg(rule, session) == 0;
        return nothingLeft ? List.of("JZ") : List.of();
    }

    /**
     * What was discarded beyond the units that the dose is billed with: a begun unit has paid for its whole milligram
     * already (CMS, JW and JZ modifier policy: no JW where the rounded unit covers what was left). The dose's line says JZ then,
     * since one with neither modifier comes back unprocessed; like all samples, for the clinic's coder to sign off.
     */
    private static int wastedMg(ChargeRule rule, SignedSession session) {
        Infusion infusion = session.infusion();
        boolean counts = rule.wasteModifiers() && infusion != null && infusion.containerType() == Container.SINGLE_DOSE;
        if (!counts || infusion == null) {
            return 0;
        }
        long given = infusion.doseMicrograms();
        return UnitBasis.wholeMg(given + infusion.wastedMicrograms()) - UnitBasis.wholeMg(given);
    }

    private static @Nullable String ndc(SignedSession session) {
        Infusion infusion = session.infusion();
        if (infusion != null) {
            return infusion.ndc11();
        }
        return session.devices().isEmpty() ? null : session.devices().getFirst().ndc11();
    }

    private static List<ChargeLine.Proof> proof(SignedSession session) {
        Infusion infusion = session.infusion();
        if (infusion != null) {
            return List.of(new ChargeLine.Proof(infusion.eventId(), infusion.sequence(), infusion.minutes() + " min"));
        }
        return session.devices().stream().map(ChargeBook::proof).toList();
    }

    private static ChargeLine.Proof proof(Device device) {
        return new ChargeLine.Proof(device.eventId(), device.sequence(), device.doseMg() + " mg");
    }
}
