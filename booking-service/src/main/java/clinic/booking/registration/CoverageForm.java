package clinic.booking.registration;

import clinic.booking.patient.Coverage;
import clinic.platform.decider.BadInput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A coverage as it was typed from the card. */
record CoverageForm(
        @Nullable String coverageId,
        @Nullable String payerId,
        @Nullable String payerName,
        @Nullable String filingCode,
        @Nullable String memberNumber,
        @Nullable String groupNumber,
        @Nullable Integer rank,
        @Nullable String relationship,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String authorizationNumber) {

    Coverage coverage(String id) {
        String member = Forgiving.memberNumber(memberNumber);
        BadInput.check(member != null, "memberNumber", "Give the member number from the card.");
        BadInput.check(
                member == null || member.length() <= 80, "memberNumber", "A member number has at most 80 characters.");
        String filing = Forgiving.name(filingCode).toUpperCase(Locale.ROOT);
        BadInput.check(
                filing.matches("[A-Z0-9]{2}"), "filingCode", "The filing code has two characters, e.g. CI or MB.");
        String relation = Forgiving.name(relationship).toUpperCase(Locale.ROOT);
        return new Coverage(
                id,
                Forgiving.name(payerId),
                Forgiving.name(payerName),
                filing,
                member,
                Forgiving.blankToNull(groupNumber),
                rank == null ? 1 : rank,
                relation.isEmpty() ? "SELF" : relation,
                Forgiving.date(validFrom, "validFrom"),
                Forgiving.name(validTo).isEmpty() ? null : Forgiving.date(validTo, "validTo"),
                Forgiving.blankToNull(authorizationNumber));
    }

    @Override
    public String toString() {
        return "CoverageForm[…]";
    }
}
