package clinic.billing.inspection;

import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import clinic.x12.Profile;
import clinic.x12.inspect.InspectedTransaction;
import clinic.x12.inspect.Inspection;
import clinic.x12.inspect.Inspector;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** What is wrong with this file? */
@Controller
@AllowedTo("BILLING")
class InspectScreen {

    private static final int MOST_FILES = 20;

    @GetMapping("/inspect")
    String ask(Model model) {
        model.addAttribute("title", "Inspect");
        model.addAttribute("inspections", List.of());
        return "billing/inspect";
    }

    @PostMapping(path = "/inspect", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String inspect(
            @RequestPart("file") List<MultipartFile> dropped,
            @RequestParam(defaultValue = "false") boolean strict,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model)
            throws IOException {
        BadInput.check(dropped.size() <= MOST_FILES, "file", "At most " + MOST_FILES + " files at once.");
        List<Inspection> inspections = new ArrayList<>();
        for (MultipartFile file : dropped) {
            BadInput.check(!file.isEmpty(), "file", "Choose a file first.");
            inspections.add(inspect(file, strict ? Profile.STRICT : Profile.LENIENT));
        }
        model.addAttribute("title", "Inspect");
        model.addAttribute("inspections", inspections);
        model.addAttribute("screen", this);
        return htmx ? "billing/inspect :: said" : "billing/inspect";
    }

    private static Inspection inspect(MultipartFile file, Profile profile) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Inspector.inspect(shown(file.getOriginalFilename()), in, profile);
        }
    }

    private static String shown(@Nullable String name) {
        return name == null || name.isBlank() ? "the file" : name;
    }

    /** Such as {@code 2 claims}, and dollars of what is in cents. */
    public List<String> figures(InspectedTransaction transaction) {
        return transaction.figures().entrySet().stream()
                .map(figure -> Figures.words(figure.getKey(), figure.getValue()))
                .toList();
    }

    /** The equations that do not hold. */
    public List<String> unbalanced(InspectedTransaction transaction) {
        return transaction.balanced().entrySet().stream()
                .filter(level -> !level.getValue())
                .map(level -> level.getKey())
                .toList();
    }
}
