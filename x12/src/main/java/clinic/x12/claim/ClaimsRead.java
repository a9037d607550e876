package clinic.x12.claim;

import clinic.x12.Finding;
import java.util.List;

/**
 * What a file of claims held.
 *
 * @param files one per transaction set, in the file's order
 */
public record ClaimsRead(List<ClaimFile> files, List<Finding> findings) {
    public ClaimsRead {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    public List<ProfessionalClaim> claims() {
        return files.stream().flatMap(file -> file.claims().stream()).toList();
    }

    /** No finding is an error. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
