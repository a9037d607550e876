package clinic.local.payer;

import clinic.x12.Amount;
import clinic.x12.claim.ServiceLine;
import clinic.x12.remittance.Adjustment;
import java.util.ArrayList;
import java.util.List;

/** What the payer pays for a line and what it takes off the charge, which together are the charge. */
record Decision(ServiceLine line, long paidCents, List<Adjustment> adjustments) {
    static Decision of(ServiceLine line) {
        return new Decision(line, line.chargeCents(), List.of());
    }

    static Decision allowing(long allowedCents, ServiceLine line) {
        return of(line).less("CO", "45", line.chargeCents() - allowedCents);
    }

    Decision less(String group, String reason, long cents) {
        if (cents == 0) return this;
        var more = new ArrayList<>(adjustments);
        more.add(new Adjustment(group, reason, Amount.of(cents), null));
        return new Decision(line, paidCents - cents, List.copyOf(more));
    }

    long patientCents() {
        return adjustments.stream()
                .filter(adjustment -> adjustment.group().equals("PR"))
                .mapToLong(adjustment -> adjustment.amount().cents())
                .sum();
    }
}
