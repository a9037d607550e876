package clinic.platform.monitor;

import clinic.platform.hearing.Parked;
import clinic.platform.hearing.ParkedFact;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Parked facts on a screen and as JSON: why, since when, replay in order, give one up. */
@Controller
@AllowedTo("ADMIN")
class ParkedController {

    private final Parked parked;

    ParkedController(Parked parked) {
        this.parked = parked;
    }

    @GetMapping("/parked")
    String list(Model model) {
        return show(model, "", "");
    }

    @PostMapping("/parked/replay")
    String replay(@RequestParam String hearing, @RequestParam String aggregateId, Model model) {
        Optional<String> failure = parked.replay(hearing, aggregateId);
        return failure.map(why -> show(model, "no", "Still not possible: " + why))
                .orElseGet(() -> show(model, "ok", "All parked facts of " + aggregateId + " have been taken in."));
    }

    @PostMapping("/parked/discard")
    String discard(
            @RequestParam String hearing, @RequestParam String aggregateId, @RequestParam String why, Model model) {
        parked.discard(hearing, aggregateId, why, CurrentActor.get().id());
        return show(model, "note", "Given up, with your reason. Replay takes in what waits behind it.");
    }

    @GetMapping("/api/parked")
    @ResponseBody
    List<ParkedFact> json() {
        return parked.list();
    }

    @PostMapping("/api/parked/replay")
    @ResponseBody
    ResponseEntity<Map<String, Object>> replayJson(@RequestParam String hearing, @RequestParam String aggregateId) {
        Optional<String> failure = parked.replay(hearing, aggregateId);
        return ResponseEntity.status(failure.isPresent() ? 409 : 200)
                .body(Map.of("replayed", failure.isEmpty(), "detail", failure.orElse("")));
    }

    private String show(Model model, String kind, String outcome) {
        List<ParkedFact> facts = parked.list();
        model.addAttribute("title", "Parked messages");
        model.addAttribute("facts", facts);
        model.addAttribute(
                "aggregates",
                facts.stream()
                        .collect(Collectors.groupingBy(
                                fact -> fact.hearing() + " " + fact.aggregateId(),
                                LinkedHashMap::new,
                                Collectors.toList())));
        model.addAttribute("kind", kind);
        model.addAttribute("outcome", outcome);
        return "platform/parked";
    }
}
