package clinic.platform.reading;

import clinic.platform.security.AllowedTo;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whether the tables of the screens are what the events say, and making them so. */
@Controller
@AllowedTo("ADMIN")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Rows that differ, by table. Not a look but work: it reads the whole store and holds the readers at its end. */
    @PostMapping("/api/projections/differences")
    @AllowedTo({"ADMIN", "AUDITOR"})
    @ResponseBody
    Map<String, Long> differences() {
        return rebuilds.differences();
    }

    @PostMapping("/api/projections/{name}/rebuild")
    @ResponseBody
    Map<String, Long> rebuild(@PathVariable String name) {
        rebuilds.rebuild(name);
        return rebuilds.differences();
    }

    @PostMapping("/status/{name}/rebuild")
    String rebuildFromPage(@PathVariable String name) {
        rebuilds.rebuild(name);
        return "redirect:/status";
    }
}
