package clinic.platform.sample;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.NotFound;
import clinic.platform.security.AllowedTo;
import java.time.LocalDate;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class ParcelController {

    private final Commands commands;

    ParcelController(Commands commands) {
        this.commands = commands;
    }

    record Where(String place) {}

    @PostMapping("/api/parcels/{id}/moves")
    @AllowedTo({"SENDER", "CARRIER"})
    @ResponseBody
    Committed move(@PathVariable String id, @RequestBody Where where) {
        return commands.send(id, new ParcelCommand.Move(where.place()));
    }

    @GetMapping("/parcels/{id}")
    @AllowedTo("SENDER")
    String show(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("title", "Parcel <b>" + id + "</b>");
        model.addAttribute("since", LocalDate.of(2026, 11, 23));
        return "parcel";
    }

    @GetMapping("/missing")
    @AllowedTo("SENDER")
    String missing() {
        throw new NotFound("parcel-404");
    }

    @GetMapping("/busy")
    @AllowedTo("SENDER")
    String busy() {
        throw new CannotGetJdbcConnectionException("the pool is empty");
    }

    @GetMapping("/broken")
    @AllowedTo("SENDER")
    String broken() {
        throw new IllegalStateException("Rita's secret");
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "parcel";
    }
}
