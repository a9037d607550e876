package clinic.x12.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The codes that the guides allow in an ISA segment. A wrong one says nothing of what the interchange holds. */
final class InterchangeCodes {
    /** ISA05 and ISA07: by whose list a party is named. */
    static final Set<String> PARTY_QUALIFIERS = Set.of("01", "14", "20", "27", "28", "29", "30", "33", "ZZ");

    private static final int REPETITION = 11;
    private static final List<Rule> RULES = List.of(
            new Rule(1, Set.of("00", "03")),
            new Rule(3, Set.of("00", "01")),
            new Rule(5, PARTY_QUALIFIERS),
            new Rule(7, PARTY_QUALIFIERS),
            new Rule(12, Set.of("00501")),
            new Rule(14, Set.of("0", "1")),
            new Rule(15, Set.of("P", "T")));

    private InterchangeCodes() {}

    private record Rule(int element, Set<String> codes) {}

    static void check(Segment isa, Findings findings) {
        for (var rule : RULES) {
            var code = isa.element(rule.element());
            if (rule.codes().contains(code)) continue;
            if (rule.codes().contains(code.toUpperCase(Locale.ROOT)))
                tell("CODE_LOWER_CASE", "is not in capitals", rule.element(), isa, findings);
            else tell("CODE_INVALID", "is not a code that the guides have here", rule.element(), isa, findings);
        }
        if (!isRepetition(isa.raw(REPETITION)))
            tell("CODE_INVALID", "is no character that could separate repetitions", REPETITION, isa, findings);
    }

    private static boolean isRepetition(String text) {
        return text.length() == 1 && text.charAt(0) != ' ' && !Character.isLetterOrDigit(text.charAt(0));
    }

    private static void tell(String code, String what, int element, Segment isa, Findings findings) {
        var name = Values.name(isa, element);
        findings.forgiven(code, name + " " + what + ".", isa.at(element), null, name);
    }
}
