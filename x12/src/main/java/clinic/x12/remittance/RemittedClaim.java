package clinic.x12.remittance;

import clinic.x12.Amount;
import clinic.x12.Position;
import clinic.x12.X12NotWritable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loop 2100: how one claim was decided.
 *
 * @param at the CLP segment
 * @param number CLP01, our claim number as the payer echoes it
 * @param status CLP02: 1, 2, 3 processed as primary, secondary, tertiary; 4 denied; 19, 20, 21 also forwarded; 22
 *     reversal; 23 not theirs, forwarded; 25 predetermination
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05
 * @param filingCode CLP06, from this guide's own list: 12 preferred provider, 15 indemnity, MB, MC, ZZ and others
 * @param payerControlNumber CLP07
 * @param adjustments CAS of the claim itself
 * @param decisions MIA and MOA
 * @param group LX01 of its loop 2000, 1 where the payer does not number
 * @param inpatient none where the claim is of no stay
 */
public record RemittedClaim(
        Position at,
        String number,
        String status,
        Amount charge,
        Amount paid,
        @Nullable Amount patientResponsibility,
        @Nullable String filingCode,
        @Nullable String payerControlNumber,
        @Nullable String placeOfService,
        @Nullable String frequency,
        List<Adjustment> adjustments,
        List<Name> names,
        List<Reference> references,
        List<Dated> dates,
        List<Supplement> supplements,
        List<Quantity> quantities,
        List<Figures> decisions,
        List<RemittedService> services,
        String group,
        @Nullable Inpatient inpatient) {
    private static final int FIRST_REMARK = 3;
    private static final int MOST_REMARKS = 5;

    public RemittedClaim {
        adjustments = List.copyOf(adjustments);
        names = List.copyOf(names);
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        supplements = List.copyOf(supplements);
        quantities = List.copyOf(quantities);
        decisions = List.copyOf(decisions);
        services = List.copyOf(services);
    }

    /** @param remarks of MOA, at most five */
    public RemittedClaim(
            Position at,
            String number,
            String status,
            Amount charge,
            Amount paid,
            @Nullable Amount patientResponsibility,
            @Nullable String filingCode,
            @Nullable String payerControlNumber,
            @Nullable String placeOfService,
            @Nullable String frequency,
            List<Adjustment> adjustments,
            List<Name> names,
            List<Reference> references,
            List<Dated> dates,
            List<Supplement> supplements,
            List<Quantity> quantities,
            List<Remark> remarks,
            List<RemittedService> services) {
        this(
                at,
                number,
                status,
                charge,
                paid,
                patientResponsibility,
                filingCode,
                payerControlNumber,
                placeOfService,
                frequency,
                adjustments,
                names,
                references,
                dates,
                supplements,
                quantities,
                outpatient(remarks),
                services,
                "1",
                null);
    }

    private static List<Figures> outpatient(List<Remark> remarks) {
        if (remarks.isEmpty()) return List.of();
        if (remarks.size() > MOST_REMARKS)
            throw new X12NotWritable("remarks", "of a claim are at most five; a service's go to LQ.");
        var texts = new HashMap<Integer, String>();
        for (var remark : remarks) texts.put(FIRST_REMARK + texts.size(), remark.code());
        return List.of(new Figures("MOA", Position.NONE, Map.of(), Map.of(), texts));
    }

    /** Remark codes of MIA and MOA. */
    public List<Remark> remarks() {
        return decisions.stream().flatMap(Figures::remarks).toList();
    }

    /** CLP02 is 22: every amount negates one of an earlier decision. */
    public boolean reversal() {
        return status.equals("22");
    }

    /** Forwarded to another payer by this one, so that nobody bills that payer again. */
    public boolean crossedOver() {
        return status.equals("19")
                || status.equals("20")
                || status.equals("21")
                || name("TT").isPresent();
    }

    public Optional<Name> name(String role) {
        return names.stream().filter(name -> name.role().equals(role)).findFirst();
    }
}
