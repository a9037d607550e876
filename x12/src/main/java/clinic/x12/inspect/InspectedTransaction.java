package clinic.x12.inspect;

import clinic.x12.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one transaction held.
 *
 * @param type ST01, or TA1
 * @param control ST02, or TA101
 * @param balanced which equations hold, by name; empty where there is nothing to balance
 * @param figures counts and cents by name, in the order in which they are said
 */
public record InspectedTransaction(
        String type, String control, Map<String, Boolean> balanced, Map<String, Long> figures, List<Finding> findings) {
    public InspectedTransaction {
        // In the order of the file, since what does not balance is known only at the end.
        findings = findings.stream()
                .sorted(Comparator.comparingLong(finding -> finding.at().offset()))
                .toList();
    }
}
