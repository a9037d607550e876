package clinic.session.floor;

import clinic.platform.security.AllowedTo;
import clinic.session.booking.ExpectedVisits;
import clinic.session.booking.PatientNames;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The floor, readable from two metres; patients by initials until their session is opened. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER", "ADMIN"})
class FloorController {

    private final Tiles tiles;
    private final PatientNames names;
    private final ExpectedVisits visits;
    private final Clock clock;

    FloorController(Tiles tiles, PatientNames names, ExpectedVisits visits, Clock clock) {
        this.tiles = tiles;
        this.names = names;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/floor")
    String show(Model model) {
        List<Tile> here = tiles.inChair();
        List<Tile> toSign = tiles.toSign();
        Instant now = clock.instant();
        model.addAttribute("title", "Floor");
        model.addAttribute("tiles", here);
        model.addAttribute("toSign", toSign);
        model.addAttribute(
                "names",
                names.of(java.util.stream.Stream.concat(here.stream(), toSign.stream())
                        .map(Tile::patientId)
                        .toList()));
        model.addAttribute(
                "ended", visits.endedThoughHere(here.stream().map(Tile::visitId).toList()));
        model.addAttribute("now", now);
        model.addAttribute(
                "attention", here.stream().filter(t -> t.attention() != null).count());
        return "session/floor";
    }

    @GetMapping("/api/floor")
    @ResponseBody
    List<Tile> json() {
        return tiles.inChair();
    }
}
