package clinic.billing.worklist;

import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    /** Opaque numbers only: a file on somebody's desktop needs no names. */
    @GetMapping(path = "/queue.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String owner) {
        StringBuilder csv = new StringBuilder("claim,day,payer,group,reason,due,at_stake,owner\n");
        for (Queue.Item item : api(group, code, owner).items()) {
            csv.append(String.join(
                            ",",
                            quoted(item.number()),
                            item.day().toString(),
                            quoted(item.payer()),
                            item.group(),
                            quoted(item.code()),
                            item.due().toString(),
                            BigDecimal.valueOf(item.atStakeCents(), 2).toPlainString(),
                            quoted(item.ownerName() == null ? "" : item.ownerName())))
                    .append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"work-queue.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }

    /** A cell that begins like a formula is not one. */
    private static String quoted(String text) {
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
