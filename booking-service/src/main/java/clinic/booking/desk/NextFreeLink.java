package clinic.booking.desk;

import clinic.booking.dayplan.DayPlanRefused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.ui.Model;

/** A refused move as it is shown: why, and the next free place as a link that fills it in. */
final class NextFreeLink {

    private NextFreeLink() {}

    static void show(DayPlanRefused refused, String visitId, ZoneId zone, Model model) {
        String sentence = refused.sentence();
        model.addAttribute("visitId", visitId);
        model.addAttribute("why", sentence);
        if (refused.details().get("nextFree") instanceof Map<?, ?> next
                && next.get("label") instanceof String label
                && sentence.endsWith(label + ".")) {
            LocalDateTime start = LocalDateTime.ofInstant(Instant.parse(String.valueOf(next.get("start"))), zone);
            model.addAttribute("why", sentence.substring(0, sentence.length() - label.length() - 1));
            model.addAttribute("label", label);
            model.addAttribute("start", start.toString());
            model.addAttribute("chairId", String.valueOf(next.get("chairId")));
        }
    }
}
