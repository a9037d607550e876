package clinic.billing.intake;

import clinic.billing.claim.ClaimCommand;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.edi.Advices;
import clinic.billing.edi.EdiFiles;
import clinic.billing.edi.EdiFiles.EdiFile;
import clinic.billing.remittance.Remittance;
import clinic.platform.aggregate.Commands;
import clinic.platform.decider.Actor;
import clinic.x12.X12Unreadable;
import clinic.x12.acknowledgement.AcknowledgedTransaction;
import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.ClaimStatus;
import clinic.x12.acknowledgement.FunctionalAcknowledgement;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.remittance.RemittanceReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes one file in: keeps it as it came, then tells the claims and remittances that it speaks of. Each of them knows a
 * repeat, so a file may be taken in as often as somebody sends it.
 */
@Component
class Intake {

    private static final Actor SYSTEM = Actor.system("billing.intake");

    private final EdiFiles files;
    private final ClaimNumbers numbers;
    private final Commands commands;
    private final JdbcClient jdbc;

    Intake(EdiFiles files, ClaimNumbers numbers, Commands commands, JdbcClient jdbc) {
        this.files = files;
        this.numbers = numbers;
        this.commands = commands;
        this.jdbc = jdbc;
    }

    /** @param state TAKEN or REJECTED */
    record Taken(String fileId, String kind, String state, String summary, List<String> remittances) {

        boolean ok() {
            return state.equals("TAKEN");
        }
    }

    /** Never throws for what is in the file: a file that can't be read is kept, and its answer says why. */
    Taken take(String name, byte[] bytes) {
        Kind kind = Kind.of(bytes);
        EdiFile file = files.keepIncoming(kind.words(), name, bytes);
        try {
            Taken taken = switch (kind) {
                case REMITTANCE -> remittances(file, bytes);
                case SET_ACKNOWLEDGEMENT -> setAcknowledgements(file, bytes);
                case CLAIM_ACKNOWLEDGEMENT -> claimAcknowledgements(file, bytes);
                case UNKNOWN -> rejected(file, "This is no 835, 999 or 277CA.");
            };
            files.now(file.fileId(), taken.state(), taken.summary());
            return taken;
        } catch (X12Unreadable e) {
            Taken rejected = rejected(file, String.valueOf(e.getMessage()));
            files.now(file.fileId(), rejected.state(), rejected.summary());
            return rejected;
        }
    }

    private Taken remittances(EdiFile file, byte[] bytes) {
        var read = RemittanceReader.read(bytes);
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
                ? rejected(file, "There is no remittance in it.")
                : taken(file, counted(ids.size(), "remittance"), ids);
    }

    private Taken setAcknowledgements(EdiFile file, byte[] bytes) {
        int told = 0;
        for (FunctionalAcknowledgement group :
                FunctionalAcknowledgementReader.read(bytes).transactions()) {
            String groupControl = String.valueOf(group.groupControl());
            if (group.transactions().isEmpty()) {
                told += tellSets(groupControl, null, group.acceptedWhole(), List.of("group " + group.outcome()));
            }
            for (AcknowledgedTransaction set : group.transactions()) {
                List<String> errors = set.errors().stream()
                        .map(error -> error.segmentId() + " segment " + error.segmentPosition())
                        .toList();
                told += tellSets(
                        groupControl,
                        set.control(),
                        set.accepted(),
                        errors.isEmpty() ? List.of("outcome " + set.outcome()) : errors);
            }
        }
        return told == 0
                ? rejected(file, "It answers no batch of ours.")
                : taken(file, "answers " + counted(told, "claim"), List.of());
    }

    /** @param set null for all sets of the group */
    private int tellSets(String group, @Nullable String set, boolean accepted, List<String> errors) {
        record Carried(String claimId, String setControl) {}
        List<Carried> claims = jdbc.sql("select claim_id, set_control from submitted_claim where group_control = :group"
                        + " and (cast(:set as text) is null or set_control = :set) order by claim_id")
                .param("group", group)
                .param("set", set)
                .query(new SimplePropertyRowMapper<>(Carried.class))
                .list();
        claims.forEach(claim -> commands.send(
                claim.claimId(), new ClaimCommand.AcknowledgeSet(group, claim.setControl(), accepted, errors), SYSTEM));
        return claims.size();
    }

    private Taken claimAcknowledgements(EdiFile file, byte[] bytes) {
        int told = 0;
        int unknown = 0;
        for (var acknowledgement : ClaimAcknowledgementReader.read(bytes).transactions()) {
            for (ClaimStatus status : acknowledgement.claims()) {
                Optional<String> claim = numbers.claimId(status.claimNumber());
                if (claim.isEmpty()) {
                    unknown++;
                } else if (status.accepted() || status.rejected()) {
                    commands.send(claim.get(), told(status), SYSTEM);
                    told++;
                }
            }
        }
        String strangers = unknown == 0 ? "" : ", " + counted(unknown, "claim") + " not ours";
        return told == 0 && unknown > 0
                ? rejected(file, "It answers no claim of ours.")
                : taken(file, "answers " + counted(told, "claim") + strangers, List.of());
    }

    private static ClaimCommand.AcknowledgeClaim told(ClaimStatus status) {
        ClaimStatus.Status first = status.statuses().stream()
                .filter(each -> !status.rejected() || !each.category().equals("A1"))
                .findFirst()
                .orElse(status.statuses().getFirst());
        String entity = first.entity() == null ? "" : " of " + first.entity();
        return new ClaimCommand.AcknowledgeClaim(
                first.category(), "status " + first.code() + entity, status.accepted(), status.payerControlNumber());
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Taken taken(EdiFile file, String summary, List<String> remittances) {
        return new Taken(file.fileId(), file.kind(), "TAKEN", summary, remittances);
    }

    private static Taken rejected(EdiFile file, String why) {
        return new Taken(file.fileId(), file.kind(), "REJECTED", why, List.of());
    }
}
