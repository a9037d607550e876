package clinic.billing.intake;

import clinic.billing.edi.Advices;
import clinic.billing.edi.ClearingHouse;
import clinic.billing.edi.EdiFiles;
import clinic.billing.edi.EdiFiles.EdiFile;
import clinic.billing.remittance.Remittance;
import clinic.platform.aggregate.Commands;
import clinic.platform.decider.Actor;
import clinic.x12.X12Unreadable;
import clinic.x12.remittance.RemittanceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes one file in: keeps it as it came, then tells the claims and remittances that it speaks of. Each of them knows a
 * repeat, so a file may be taken in as often as somebody sends it.
 */
@Component
class Intake {

    private static final Actor SYSTEM = Actor.system("billing.intake");

    private final EdiFiles files;
    private final Answers answers;
    private final Commands commands;
    private final ClearingHouse house;

    Intake(EdiFiles files, Answers answers, Commands commands, ClearingHouse house) {
        this.files = files;
        this.answers = answers;
        this.commands = commands;
        this.house = house;
    }

    /** @param state TAKEN, REJECTED, or PARTLY where what could be read was taken and something is wrong beside it */
    record Taken(String fileId, String kind, String state, String summary, List<String> remittances) {

        boolean ok() {
            return state.equals("TAKEN");
        }

        boolean rejected() {
            return state.equals("REJECTED");
        }
    }

    /** Never throws for what is in the file: a file that can't be read is kept, and its answer says why. */
    Taken take(String name, byte[] bytes) {
        Set<Kind> kinds = Kind.all(bytes);
        EdiFile file = files.keepIncoming(Kind.words(kinds), name, bytes);
        List<Part> parts = new ArrayList<>();
        for (Kind kind : kinds) {
            try {
                parts.add(part(kind, file, bytes));
            } catch (X12Unreadable e) {
                parts.add(Part.refused(String.valueOf(e.getMessage())));
            }
        }
        Taken taken = taken(file, parts, !kinds.contains(Kind.UNKNOWN));
        files.now(file.fileId(), taken.state(), taken.summary());
        return taken;
    }

    private Part part(Kind kind, EdiFile file, byte[] bytes) {
        return switch (kind) {
            case REMITTANCE -> remittances(file, bytes);
            case SET_ACKNOWLEDGEMENT -> answers.sets(bytes);
            case CLAIM_ACKNOWLEDGEMENT -> answers.claims(bytes);
            case UNKNOWN -> Part.refused("This is no 835, 999 or 277CA.");
        };
    }

    private Part remittances(EdiFile file, byte[] bytes) {
        var read = RemittanceReader.read(bytes);
        if (read.transactions().stream().anyMatch(each -> !house.takes(each.envelope()))) {
            return Part.refused(ClearingHouse.OTHER_USAGE);
        }
        List<String> ids = read.transactions().stream()
                .map(transaction -> {
                    var receive = Advices.received(transaction, file.fileId(), file.sha256());
                    String id = Remittance.id(receive.advice());
                    commands.send(id, receive, SYSTEM);
                    return id;
                })
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Part.refused("There is no remittance in it.")
                : new Part(true, Answers.counted(ids.size(), "remittance"), ids, read.findings());
    }

    private static Taken taken(EdiFile file, List<Part> parts, boolean allKindsRead) {
        boolean some = parts.stream().anyMatch(Part::taken);
        boolean all = parts.stream().allMatch(Part::taken);
        List<String> trouble = parts.stream()
                .flatMap(part -> part.trouble(allKindsRead && parts.size() > 1).stream())
                .limit(1)
                .toList();
        List<String> summary = new ArrayList<>(parts.stream().map(Part::summary).toList());
        summary.addAll(trouble);
        return new Taken(
                file.fileId(),
                file.kind(),
                !some ? "REJECTED" : all && trouble.isEmpty() ? "TAKEN" : "PARTLY",
                summary.stream().collect(Collectors.joining("; ")),
                parts.stream().flatMap(part -> part.remittances().stream()).toList());
    }
}
