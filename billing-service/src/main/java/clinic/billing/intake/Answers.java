package clinic.billing.intake;

import clinic.billing.claim.ClaimCommand;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.edi.ClearingHouse;
import clinic.billing.edi.Controls;
import clinic.platform.aggregate.Commands;
import clinic.platform.decider.Actor;
import clinic.x12.acknowledgement.AcknowledgedTransaction;
import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.ClaimStatus;
import clinic.x12.acknowledgement.FunctionalAcknowledgement;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells claims what a 999 and a 277CA say of them. */
@Component
class Answers {

    private static final Actor SYSTEM = Actor.system("billing.intake");

    private final ClaimNumbers numbers;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final ClearingHouse house;

    Answers(ClaimNumbers numbers, Commands commands, JdbcClient jdbc, ClearingHouse house) {
        this.numbers = numbers;
        this.commands = commands;
        this.jdbc = jdbc;
        this.house = house;
    }

    Part sets(byte[] bytes) {
        var read = FunctionalAcknowledgementReader.read(bytes);
        if (read.transactions().stream().anyMatch(group -> !house.takes(group.envelope()))) {
            return Part.refused(ClearingHouse.OTHER_USAGE);
        }
        int told = 0;
        for (FunctionalAcknowledgement group : read.transactions()) {
            String groupControl = String.valueOf(group.groupControl());
            if (group.transactions().isEmpty()) {
                told += tellSets(groupControl, null, group.acceptedWhole(), List.of("group " + group.outcome()));
            }
            for (AcknowledgedTransaction set : group.transactions()) {
                told += tellSets(
                        groupControl, set.control(), set.accepted() && !group.rejectedWhole(), errors(group, set));
            }
        }
        return told == 0
                ? Part.refused("It answers no batch of ours.")
                : new Part(true, "answers " + counted(told, "claim"), List.of(), read.findings());
    }

    private static List<String> errors(FunctionalAcknowledgement group, AcknowledgedTransaction set) {
        List<String> errors = set.errors().stream()
                .map(error -> error.segmentId() + " segment " + error.segmentPosition())
                .toList();
        if (!errors.isEmpty()) {
            return errors;
        }
        return List.of(set.accepted() ? "group " + group.outcome() : "outcome " + set.outcome());
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

    Part claims(byte[] bytes) {
        var read = ClaimAcknowledgementReader.read(bytes);
        if (read.transactions().stream().anyMatch(each -> !house.takes(each.envelope()))) {
            return Part.refused(ClearingHouse.OTHER_USAGE);
        }
        int told = 0;
        int unknown = 0;
        for (var acknowledgement : read.transactions()) {
            String batchId = Controls.answeredBatch(acknowledgement.answersBatch());
            for (ClaimStatus status : acknowledgement.claims()) {
                Optional<String> claim = numbers.claimId(status.claimNumber());
                if (claim.isEmpty()) {
                    unknown++;
                } else if (status.accepted() || status.rejected()) {
                    commands.send(claim.get(), told(batchId, status), SYSTEM);
                    told++;
                }
            }
        }
        String strangers = unknown == 0 ? "" : ", " + counted(unknown, "claim") + " not ours";
        return told == 0 && unknown > 0
                ? Part.refused("It answers no claim of ours.")
                : new Part(true, "answers " + counted(told, "claim") + strangers, List.of(), read.findings());
    }

    /** In the words of the status that decides: the rejection, or the acceptance into adjudication. */
    private static ClaimCommand.AcknowledgeClaim told(@Nullable String batchId, ClaimStatus status) {
        ClaimStatus.Status deciding = status.deciding();
        String entity = deciding.entity() == null ? "" : " of " + deciding.entity();
        return new ClaimCommand.AcknowledgeClaim(
                batchId,
                deciding.category(),
                "status " + deciding.code() + entity,
                status.accepted(),
                status.payerControlNumber());
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
