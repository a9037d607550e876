package clinic.x12.inspect;

import clinic.x12.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one file held.
 *
 * @param type ST01 of its first transaction, TA1 where it has only such; none when it is no X12
 * @param version of its first transaction's guide
 * @param findings about no interchange in particular
 */
public record Inspection(
        String file,
        @Nullable String type,
        @Nullable String version,
        List<Interchange> interchanges,
        List<Finding> findings) {
    public Inspection {
        interchanges = List.copyOf(interchanges);
        findings = List.copyOf(findings);
    }

    /** No finding anywhere in it is an error; what does not balance is one. */
    public boolean valid() {
        return allFindings().noneMatch(Finding::isError);
    }

    public Stream<Finding> allFindings() {
        return Stream.concat(findings.stream(), interchanges.stream().flatMap(Interchange::allFindings));
    }

    /** @param findings about its envelope */
    public record Interchange(
            String sender,
            String receiver,
            String control,
            List<InspectedTransaction> transactions,
            List<Finding> findings) {
        public Interchange {
            transactions = List.copyOf(transactions);
            findings = List.copyOf(findings);
        }

        Stream<Finding> allFindings() {
            return Stream.concat(
                    findings.stream(), transactions.stream().flatMap(transaction -> transaction.findings().stream()));
        }
    }
}
