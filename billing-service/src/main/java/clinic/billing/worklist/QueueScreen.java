package clinic.billing.worklist;

import clinic.billing.edi.Csv;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Work queue: what should I work on next? */
@Controller
@AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
class QueueScreen {

    private final Queue queue;

    QueueScreen(Queue queue) {
        this.queue = queue;
    }

    @GetMapping({"/queue", "/"})
    String queue(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String owner,
            Model model) {
        Queue.Page page = queue.page(
                given(group), given(code), given(owner), CurrentActor.get().id());
        model.addAttribute("title", "Work queue");
        model.addAttribute("page", page);
        model.addAttribute("group", group);
        model.addAttribute("code", code);
        model.addAttribute("owner", owner);
        model.addAttribute("me", CurrentActor.get().id());
        model.addAttribute(
                "ready",
                page.facets().stream()
                        .filter(facet -> facet.group().equals(Work.Group.TO_SEND.name()))
                        .mapToInt(Queue.Facet::count)
                        .sum());
        model.addAttribute("submissionId", UUID.randomUUID().toString());
        return "billing/queue";
    }

    @GetMapping(path = "/api/queue")
    @ResponseBody
    Queue.Page api(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String owner) {
        return queue.page(
                given(group), given(code), given(owner), CurrentActor.get().id());
    }

    @GetMapping(path = "/queue.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String owner) {
        Csv csv = new Csv("claim,day,payer,group,reason,due,at_stake,owner");
        Queue.Page all = queue.whole(
                given(group), given(code), given(owner), CurrentActor.get().id());
        for (Queue.Item item : all.items()) {
            csv.row(
                    item.number(),
                    item.day(),
                    item.payer(),
                    item.group(),
                    item.code(),
                    item.due(),
                    Csv.dollars(item.atStakeCents()),
                    item.ownerName() == null ? "" : item.ownerName());
        }
        return csv.answer("work-queue.csv");
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }
}
