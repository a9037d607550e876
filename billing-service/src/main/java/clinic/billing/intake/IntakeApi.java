package clinic.billing.intake;

import clinic.billing.edi.EdiFiles;
import clinic.billing.edi.EdiFiles.EdiFile;
import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files from payers, as a body of bytes; and every file as it came or went. */
@RestController
@RequestMapping("/api/files")
class IntakeApi {

    private static final int MOST = 200;

    private final Intake intake;
    private final EdiFiles files;

    IntakeApi(Intake intake, EdiFiles files) {
        this.intake = intake;
        this.files = files;
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "application/edi-x12"})
    @AllowedTo("BILLING")
    Intake.Taken take(@RequestParam(defaultValue = "posted.edi") String name, HttpServletRequest request)
            throws IOException {
        BadInput.check(name.matches("[A-Za-z0-9._-]{1,100}"), "name", "Letters, digits, dots and dashes only.");
        return intake.take(name, bounded(request));
    }

    private static byte[] bounded(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= EdiFiles.LARGEST) {
            byte[] bytes = request.getInputStream().readNBytes(EdiFiles.LARGEST + 1);
            if (bytes.length <= EdiFiles.LARGEST) {
                return bytes;
            }
        }
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    @GetMapping
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    List<EdiFile> received() {
        return files.latest("IN", MOST);
    }

    @GetMapping("/{fileId}/raw")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    ResponseEntity<byte[]> raw(@PathVariable String fileId) {
        EdiFile file = files.find(fileId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileId() + ".edi\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(files.bytes(fileId));
    }
}
