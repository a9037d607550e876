package clinic.session.signature;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.platform.security.AllowedTo;
import clinic.session.stored.StoredBytes;
import clinic.session.treatment.Meaning;
import clinic.session.treatment.Reason;
import clinic.session.treatment.SessionCommand;
import clinic.session.treatment.SessionRefused;
import clinic.session.treatment.SessionState;
import clinic.session.treatment.TreatmentSession;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signs. Whose log-in is too old is shown the way to prove again who they are, and back. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER"})
class SignController {

    private final Commands commands;
    private final History history;
    private final StoredBytes stored;
    private final Clock clock;

    SignController(Commands commands, History history, StoredBytes stored, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.stored = stored;
        this.clock = clock;
    }

    /** @param throughSequence of the newest entry that the signer has read: nobody signs what they have not seen */
    record Signature(@Nullable Meaning meaning, @Nullable Long throughSequence) {}

    /** @param eventsSha256 what the signature binds */
    record SignedNow(String sessionId, long sequence, String eventsSha256, long throughSequence) {}

    @PostMapping("/api/sessions/{id}/sign")
    @ResponseBody
    SignedNow sign(@PathVariable String id, @RequestBody Signature signature) {
        known(id);
        Meaning meaning = needed(signature.meaning(), "meaning", "Say what the signature means.");
        long through = needed(signature.throughSequence(), "throughSequence", "Say up to which entry you have read.");
        String hash = stored.sha256(id, through);
        try {
            Committed committed = commands.send(id, new SessionCommand.Sign(clock.instant(), meaning, hash, through));
            return new SignedNow(id, committed.sequence(), hash, through);
        } catch (SessionRefused refused) {
            throw withTheWay(id, refused);
        }
    }

    @PostMapping("/sessions/{id}/sign")
    String sign(
            @PathVariable String id,
            Signature signature,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse response,
            Model model) {
        try {
            SignedNow signed = sign(id, signature);
            model.addAttribute("signed", signed);
            model.addAttribute("title", "Signed");
            return htmx == null ? "redirect:/sessions/" + id : "session/sign :: signed";
        } catch (SessionRefused refused) {
            if (refused.reason() != Reason.LOGIN_NOT_FRESH) {
                throw refused;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("title", "Log in again to sign");
            model.addAttribute("sentence", refused.sentence());
            model.addAttribute("way", refused.details().get("stepUp"));
            return htmx == null ? "session/sign" : "session/sign :: fragment";
        }
    }

    private void known(String id) {
        if (!(history.fold(TreatmentSession.class, id) instanceof SessionState.Begun)) {
            throw new NotFound("session of this id");
        }
    }

    private static <T> T needed(@Nullable T value, String field, String sentence) {
        if (value == null) {
            throw new BadInput(field, sentence);
        }
        return value;
    }

    private static SessionRefused withTheWay(String id, SessionRefused refused) {
        if (refused.reason() != Reason.LOGIN_NOT_FRESH) {
            return refused;
        }
        Map<String, Object> details = new LinkedHashMap<>(refused.details());
        details.put("stepUp", "/oauth2/step-up?return=/session/sessions/" + id);
        return new SessionRefused(refused.reason(), refused.sentence(), details);
    }
}
