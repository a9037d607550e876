package clinic.x12.acknowledgement;

import static clinic.x12.syntax.Draft.composite;
import static clinic.x12.syntax.Draft.date;
import static clinic.x12.syntax.Draft.dollars;

import clinic.x12.X12NotWritable;
import clinic.x12.acknowledgement.ClaimAcknowledgement.Organisation;
import clinic.x12.acknowledgement.ClaimAcknowledgement.ProviderStatus;
import clinic.x12.syntax.Draft;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.ValidatingWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a 277CA (005010X214), as a payer's front end would. */
public final class ClaimAcknowledgementWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final Draft draft = new Draft();
    private final LocalDate today;
    private int level = 2;

    private ClaimAcknowledgementWriter(LocalDate today) {
        this.today = today;
    }

    /** @throws X12NotWritable naming the element that breaks the guide */
    public static byte[] write(ClaimAcknowledgement acknowledgement) {
        var writer = new ClaimAcknowledgementWriter(
                acknowledgement.envelope().writtenAt().toLocalDate());
        writer.acknowledgement(acknowledgement);
        return ValidatingWriter.write(Guide.CLAIM_ACKNOWLEDGEMENT, acknowledgement.envelope(), writer.draft);
    }

    private void acknowledgement(ClaimAcknowledgement file) {
        var at = file.envelope().writtenAt();
        draft.add("BHT", "0085", "08", file.batch(), date(today), TIME.format(at), "TH");
        draft.in("2000A").add("HL", 1, null, "20", "1");
        name("2100A", "PR", "2", file.source());
        draft.in("2200A")
                .add("TRN", "1", file.batch())
                .add("DTP", "050", "D8", date(today))
                .add("DTP", "009", "D8", date(today));
        draft.in("2000B").add("HL", 2, 1, "21", file.providers().isEmpty() ? "0" : "1");
        name("2100B", "41", "2", file.receiver());
        long total = file.claims().stream()
                .mapToLong(claim -> claim.statuses().getFirst().charge().cents())
                .sum();
        draft.in("2200B")
                .add("TRN", "2", file.answersBatch())
                .add("STC", composite("A1", "19", "PR"), date(today), "WQ", dollars(total));
        file.providers().forEach(this::provider);
    }

    private void provider(ProviderStatus provider) {
        int parent = ++level;
        draft.in("2000C").add("HL", parent, 2, "19", provider.claims().isEmpty() ? "0" : "1");
        name("2100C", "85", "2", provider.provider());
        for (var claim : provider.claims()) claim(claim, parent);
    }

    private void name(String loop, String role, String kind, Organisation organisation) {
        draft.in(loop)
                .add(
                        "NM1",
                        role,
                        kind,
                        organisation.name(),
                        null,
                        null,
                        null,
                        null,
                        organisation.qualifier(),
                        organisation.id());
    }

    private void claim(ClaimStatus claim, int parent) {
        draft.in("2000D").add("HL", ++level, parent, "PT");
        draft.in("2100D")
                .add(
                        "NM1",
                        "QC",
                        "1",
                        claim.patientFamily(),
                        claim.patientGiven(),
                        null,
                        null,
                        null,
                        claim.memberNumber() == null ? null : "MI",
                        claim.memberNumber());
        draft.in("2200D").add("TRN", "2", claim.claimNumber());
        for (var status : claim.statuses())
            draft.add(
                    "STC",
                    composite(status.category(), status.code(), status.entity()),
                    date(status.effective()),
                    status.rejection() ? "U" : "WQ",
                    dollars(status.charge().cents()));
        if (claim.payerControlNumber() != null) draft.add("REF", "1K", claim.payerControlNumber());
        if (claim.serviceDate() != null) draft.add("DTP", "472", "D8", date(claim.serviceDate()));
        claim.lines().forEach(this::line);
    }

    private void line(LineStatus line) {
        draft.in("2220D")
                .add(
                        "SVC",
                        composite("HC", line.procedure()),
                        dollars(line.charge().cents()));
        for (var status : line.statuses())
            draft.add(
                    "STC", composite(status.category(), status.code(), status.entity()), date(status.effective()), "U");
        if (line.controlNumber() != null) draft.add("REF", "FJ", line.controlNumber());
    }
}
