package clinic.x12.remittance;

import clinic.x12.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of remittance advice held.
 *
 * @param findings about the envelopes; each transaction has its own
 */
public record RemittanceFile(List<Remittance> transactions, List<Finding> findings) {
    public RemittanceFile {
        transactions = List.copyOf(transactions);
        findings = List.copyOf(findings);
    }

    public Stream<Finding> allFindings() {
        return Stream.concat(
                findings.stream(), transactions.stream().flatMap(transaction -> transaction.findings().stream()));
    }

    /** No finding is an error. Says nothing about {@link Balances}. */
    public boolean valid() {
        return allFindings().noneMatch(Finding::isError);
    }
}
