package clinic.local.payer;

import clinic.x12.claim.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways to decide the lines of a claim. One decision a line, in the lines' order. */
final class Decisions {
    private static final long DEDUCTIBLE_CENTS = 200_00;

    private Decisions() {}

    static long allowed(ServiceLine line) {
        return line.chargeCents() * 4 / 5;
    }

    static List<Decision> allowed(List<ServiceLine> lines) {
        return each(lines, line -> line);
    }

    /** On second thoughts nine tenths are allowed. */
    static List<Decision> corrected(List<ServiceLine> lines) {
        return lines.stream()
                .map(line -> Decision.allowing(line.chargeCents() * 9 / 10, line))
                .toList();
    }

    /** Half of what is allowed is too frequent (CO-151). */
    static List<Decision> half(List<ServiceLine> lines) {
        return each(lines, decision -> decision.less("CO", "151", decision.paidCents() / 2));
    }

    static List<Decision> denied(List<ServiceLine> lines) {
        return lines.stream()
                .map(line -> Decision.of(line).less("CO", "197", line.chargeCents()))
                .toList();
    }

    /** The first 200 dollars allowed are the patient's (PR-1). */
    static List<Decision> deductible(List<ServiceLine> lines) {
        var decisions = new ArrayList<Decision>();
        long left = DEDUCTIBLE_CENTS;
        for (var line : lines) {
            long taken = Math.min(left, allowed(line));
            left -= taken;
            decisions.add(Decision.allowing(allowed(line), line).less("PR", "1", taken));
        }
        return List.copyOf(decisions);
    }

    /** The payer behind one with a deductible: all else is that one's (OA-23), and a fifth of it the patient's (PR-2). */
    static List<Decision> afterDeductible(List<ServiceLine> lines) {
        return deductible(lines).stream()
                .map(first -> Decision.of(first.line())
                        .less("OA", "23", first.line().chargeCents() - first.patientCents())
                        .less("PR", "2", first.patientCents() / 5))
                .toList();
    }

    private static List<Decision> each(List<ServiceLine> lines, UnaryOperator<Decision> then) {
        return lines.stream()
                .map(line -> then.apply(Decision.allowing(allowed(line), line)))
                .toList();
    }
}
