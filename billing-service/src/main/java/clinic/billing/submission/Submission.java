package clinic.billing.submission;

import clinic.billing.booking.Patients;
import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Dossier;
import clinic.billing.claim.Insured;
import clinic.billing.dossier.Dossiers;
import clinic.billing.edi.ClaimFiles;
import clinic.billing.edi.Controls;
import clinic.billing.edi.EdiFiles;
import clinic.platform.aggregate.Aggregates;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Loaded;
import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import clinic.x12.X12NotWritable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends what is ready: claims, file and control numbers in one transaction, the carrying afterwards. */
@Component
class Submission {

    private static final Logger log = LoggerFactory.getLogger(Submission.class);

    /** A receiver takes so many claims in one transaction set without asking. */
    private static final int MOST_CLAIMS = 100;

    /** So many are looked at for one batch: a few that can't be written don't keep the others from going. */
    private static final int MOST_TRIED = 300;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Patients patients;
    private final Dossiers dossiers;
    private final ClaimFiles claimFiles;
    private final Controls controls;
    private final EdiFiles files;
    private final Carrier carrier;

    Submission(
            JdbcClient jdbc,
            Commands commands,
            Patients patients,
            Dossiers dossiers,
            ClaimFiles claimFiles,
            Controls controls,
            EdiFiles files,
            Carrier carrier) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.patients = patients;
        this.dossiers = dossiers;
        this.claimFiles = claimFiles;
        this.controls = controls;
        this.files = files;
        this.carrier = carrier;
    }

    /** @param notSent claims that are ready by our checks and would not make a valid file, with the field */
    record Sent(String submissionId, String batchId, String fileName, List<String> claims, List<Unsendable> notSent) {}

    record Unsendable(String claimId, String sentence) {}

    @AllowedTo("BILLING")
    record SendReady(String submissionId) {}

    private record Ready(String claimId, String patientId) {}

    private record Candidate(
            String claimId, Loaded<ClaimCommand, ClaimState, ClaimEvent> claim, ClaimFiles.Outgoing outgoing) {}

    /** @param submissionId the caller's own; the same one again is the same act */
    Sent sendReady(String submissionId) {
        BadInput.check(
                submissionId.matches("[A-Za-z0-9-]{8,60}"), "submissionId", "8 to 60 letters, digits and dashes.");
        Sent sent = files.ofRequest(submissionId)
                .map(file -> again(submissionId, file))
                .orElseGet(() -> send(submissionId));
        carrier.carry();
        return sent;
    }

    private Sent again(String submissionId, EdiFiles.EdiFile file) {
        List<String> claims = jdbc.sql("select claim_id from submitted_claim where file_id = ? order by claim_id")
                .param(file.fileId())
                .query((row, n) -> row.getString(1))
                .list();
        return new Sent(submissionId, file.fileId(), file.name(), claims, List.of());
    }

    private Sent send(String submissionId) {
        List<Ready> ready = jdbc.sql(
                        "select claim_id, patient_id from claim where state = 'READY' order by claim_id limit ?")
                .param(MOST_TRIED)
                .query((row, n) -> new Ready(row.getString(1), row.getString(2)))
                .list();
        if (ready.isEmpty()) {
            // Perhaps because the same submission, asked for at the same time, has just sent them.
            return files.ofRequest(submissionId)
                    .map(file -> again(submissionId, file))
                    .orElseGet(() -> new Sent(submissionId, "", "", List.of(), List.of()));
        }
        Controls.Numbers numbers = controls.next();
        return commands.together(new SendReady(submissionId), aggregates -> {
            Optional<EdiFiles.EdiFile> sent = files.ofRequestAlone(submissionId);
            ready.stream().map(Ready::patientId).distinct().sorted().forEach(patients::oneAtATime);
            return sent.map(file -> again(submissionId, file))
                    .orElseGet(() -> batch(submissionId, ready, numbers, aggregates));
        });
    }

    private Sent batch(String submissionId, List<Ready> ready, Controls.Numbers numbers, Aggregates aggregates) {
        Instant at = aggregates.situation().now();
        List<Candidate> candidates = new ArrayList<>();
        List<Unsendable> unsendable = new ArrayList<>();
        for (Ready each : ready) {
            String claimId = each.claimId();
            var claim = aggregates.load(Claim.class, claimId);
            var state = claim.state();
            if (state.phase() != ClaimState.Phase.READY) {
                continue;
            }
            Dossier dossier =
                    dossiers.of(state.opening().session(), state.opening().payerRank());
            var outgoing = new ClaimFiles.Outgoing(state, dossier);
            String hindrance = hindrance(outgoing, numbers, at);
            if (hindrance != null) {
                unsendable.add(new Unsendable(claimId, hindrance));
            } else if (candidates.size() < MOST_CLAIMS) {
                candidates.add(new Candidate(claimId, claim, outgoing));
            }
        }
        if (candidates.isEmpty()) {
            return new Sent(submissionId, "", "", List.of(), unsendable);
        }
        String batchId = numbers.batchId();
        String name = "837p-" + numbers.interchange() + ".edi";
        byte[] bytes =
                claimFiles.write(candidates.stream().map(Candidate::outgoing).toList(), numbers, at);
        String group = String.valueOf(numbers.group());
        candidates.forEach(
                candidate -> candidate.claim().decide(new ClaimCommand.Submit(batchId, group, numbers.set())));
        files.keepOutgoing(batchId, name, bytes, submissionId, candidates.size() + " claims", at);
        List<String> claimIds = candidates.stream().map(Candidate::claimId).toList();
        claimIds.forEach(claimId -> keep(group, numbers.set(), claimId, batchId));
        return new Sent(submissionId, batchId, name, claimIds, unsendable);
    }

    /** Why this claim can't go; null if it can. What is wrong with one never holds up the others. */
    private @Nullable String hindrance(ClaimFiles.Outgoing outgoing, Controls.Numbers numbers, Instant at) {
        Insured.Coverage coverage = outgoing.dossier().coverage();
        String priced = outgoing.claim().made().pricing().payerId();
        if (coverage == null || !coverage.payerId().equals(priced)) {
            return "It is priced for another payer than the one known now. Check it again.";
        }
        try {
            claimFiles.write(List.of(outgoing), numbers, at);
            return null;
        } catch (X12NotWritable e) {
            return e.field() + " would not be valid.";
        } catch (RuntimeException e) {
            log.error("a ready claim can't be written: {}", e.getClass().getSimpleName());
            return "It can't be written. Check it again.";
        }
    }

    private void keep(String group, String set, String claimId, String fileId) {
        jdbc.sql("insert into submitted_claim (group_control, set_control, claim_id, file_id) values (?, ?, ?, ?)")
                .params(group, set, claimId, fileId)
                .update();
    }
}
