package clinic.local.payer;

import clinic.x12.claim.ServiceLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the payer decides the claims of a member. It allows four fifths of every charge and writes off the rest (CO-45). */
public enum Scenario {
    /** Pays what is allowed. */
    PAID("1") {
        @Override
        List<Decision> decide(List<ServiceLine> lines) {
            return lines.stream()
                    .map(line -> Decision.allowing(allowed(line), line))
                    .toList();
        }
    },
    /** The first 200 dollars allowed are the patient's deductible (PR-1); pays the rest. */
    DEDUCTIBLE("1") {
        @Override
        List<Decision> decide(List<ServiceLine> lines) {
            var left = new long[] {DEDUCTIBLE_CENTS};
            return lines.stream()
                    .map(line -> {
                        long taken = Math.min(left[0], allowed(line));
                        left[0] -= taken;
                        return Decision.allowing(allowed(line), line).less("PR", "1", taken);
                    })
                    .toList();
        }
    },
    /** Pays nothing, for want of an authorization (CO-197). */
    DENIED("4") {
        @Override
        List<Decision> decide(List<ServiceLine> lines) {
            return lines.stream()
                    .map(line -> Decision.of(line).less("CO", "197", line.chargeCents()))
                    .toList();
        }
    },
    /** As paid, but the payment does not come to the sum of its claims. */
    UNBALANCED("1") {
        @Override
        List<Decision> decide(List<ServiceLine> lines) {
            return PAID.decide(lines);
        }
    };

    private static final long DEDUCTIBLE_CENTS = 200_00;

    private final String claimStatus;

    Scenario(String claimStatus) {
        this.claimStatus = claimStatus;
    }

    /** CLP02. */
    String claimStatus() {
        return claimStatus;
    }

    /** One decision a line, in the lines' order. */
    abstract List<Decision> decide(List<ServiceLine> lines);

    static long allowed(ServiceLine line) {
        return line.chargeCents() * 4 / 5;
    }

    /** @throws UnknownScenario when no scenario has that name */
    static Scenario named(String name) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnknownScenario("There is no scenario of that name; there are "
                        + Arrays.stream(values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
