package clinic.billing.intake;

import clinic.billing.edi.EdiFiles;
import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Files dropped on the remittances page. */
@Controller
@AllowedTo("BILLING")
class IntakeScreen {

    private final Intake intake;
    private final EdiFiles files;

    IntakeScreen(Intake intake, EdiFiles files) {
        this.intake = intake;
        this.files = files;
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String drop(
            @RequestPart("file") List<MultipartFile> dropped,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model)
            throws IOException {
        List<String> answers = new ArrayList<>();
        boolean ok = true;
        for (MultipartFile file : dropped) {
            BadInput.check(!file.isEmpty(), "file", "Choose a file first.");
            Intake.Taken taken = intake.take(safe(file.getOriginalFilename()), file.getBytes());
            ok &= taken.ok();
            answers.add(taken.kind() + ": " + taken.summary());
        }
        model.addAttribute("title", "Files");
        model.addAttribute("kind", ok ? "ok" : "no");
        model.addAttribute("text", String.join(" · ", answers));
        model.addAttribute("back", "/remittances");
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }

    @PostMapping("/files/{fileId}/looked-at")
    String lookedAt(
            @PathVariable String fileId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        files.find(fileId);
        files.lookedAt(fileId);
        model.addAttribute("title", "Files");
        model.addAttribute("kind", "ok");
        model.addAttribute("text", "Noted. It waits for nobody any more.");
        model.addAttribute("back", "/remittances");
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }

    private static String safe(@Nullable String name) {
        String given = name == null || name.isBlank() ? "dropped.edi" : name;
        return given.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
