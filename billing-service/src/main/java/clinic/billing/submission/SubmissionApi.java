package clinic.billing.submission;

import clinic.billing.edi.EdiFiles;
import clinic.billing.edi.EdiFiles.EdiFile;
import clinic.platform.security.AllowedTo;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submissions")
class SubmissionApi {

    private static final int MOST = 200;

    private final Submission submission;
    private final EdiFiles files;

    SubmissionApi(Submission submission, EdiFiles files) {
        this.submission = submission;
        this.files = files;
    }

    record Order(String submissionId) {

        Order {
            submissionId = Objects.requireNonNullElse(submissionId, "");
        }
    }

    /** Sends every ready claim. The same submissionId again answers what was sent then. */
    @PostMapping
    @AllowedTo("BILLING")
    Submission.Sent send(@RequestBody Order order) {
        return submission.sendReady(order.submissionId());
    }

    @GetMapping
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    List<EdiFile> list() {
        return files.latest("OUT", MOST);
    }
}
