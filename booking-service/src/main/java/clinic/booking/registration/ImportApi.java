package clinic.booking.registration;

import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A FHIR R4 bundle, or a single Patient or Coverage, as the body of a request. */
@RestController
@AllowedTo({"FRONT_DESK", "ADMIN"})
class ImportApi {

    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final FhirImport imports;

    ImportApi(FhirImport imports) {
        this.imports = imports;
    }

    @PostMapping(
            path = "/api/fhir/import",
            consumes = {"application/json", "application/fhir+json"})
    ImportReport take(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        BadInput.check(bytes.length <= MOST_BYTES, "file", "The file is larger than 16 MB.");
        return imports.take(bytes);
    }
}
