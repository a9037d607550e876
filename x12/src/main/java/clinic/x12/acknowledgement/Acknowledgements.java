package clinic.x12.acknowledgement;

import clinic.x12.Finding;
import java.util.List;

/** What a file of acknowledgements held. {@code T} is {@link FunctionalAcknowledgement} or {@link ClaimAcknowledgement}. */
public record Acknowledgements<T>(List<T> transactions, List<Finding> findings) {
    public Acknowledgements {
        transactions = List.copyOf(transactions);
        findings = List.copyOf(findings);
    }

    /** No finding is an error. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
