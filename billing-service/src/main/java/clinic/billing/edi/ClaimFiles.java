package clinic.billing.edi;

import clinic.billing.charge.ChargeLine;
import clinic.billing.claim.BillingProvider;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Dossier;
import clinic.billing.claim.Insured;
import clinic.billing.claim.Payer;
import clinic.billing.remittance.Settling;
import clinic.platform.web.WallClock;
import clinic.x12.Address;
import clinic.x12.Envelope;
import clinic.x12.X12NotWritable;
import clinic.x12.claim.ClaimFile;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.Drug;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.claim.Receiver;
import clinic.x12.claim.RenderingProvider;
import clinic.x12.claim.ServiceLine;
import clinic.x12.claim.Submitter;
import clinic.x12.claim.Subscriber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our claims as an 837P. */
@Component
public class ClaimFiles {

    private static final int MOST_POINTERS = 4;
    private static final String UNCLASSIFIED_DRUG = "J3490";

    private final ClearingHouse house;
    private final WallClock clock;

    ClaimFiles(ClearingHouse house, WallClock clock) {
        this.house = house;
        this.clock = clock;
    }

    /** A claim with what has to be known of the person, only while a file is written. */
    public record Outgoing(ClaimState claim, Dossier dossier) {}

    /**
     * The bytes of a batch. The same batch gives the same bytes.
     *
     * @throws clinic.x12.X12NotWritable if it would not be a valid file
     */
    public byte[] write(List<Outgoing> claims, Controls.Numbers numbers, Instant at) {
        BillingProvider provider = provider(claims.getFirst());
        Envelope envelope = new Envelope(
                "ZZ",
                house.senderId(),
                "ZZ",
                house.receiverId(),
                numbers.interchange(),
                numbers.group(),
                numbers.set(),
                LocalDateTime.ofInstant(at, ZoneId.of(clock.zone())),
                house.production());
        return ClaimFileWriter.write(new ClaimFile(
                envelope,
                numbers.batchReference(),
                new Submitter(provider.name(), house.senderId(), provider.contactName(), provider.contactPhone()),
                new Receiver(house.receiverName(), house.receiverId()),
                claims.stream().map(ClaimFiles::claim).toList()));
    }

    private static BillingProvider provider(Outgoing outgoing) {
        return Objects.requireNonNull(outgoing.dossier().provider(), "a ready claim has a billing provider");
    }

    private static ProfessionalClaim claim(Outgoing outgoing) {
        var opened = outgoing.claim().opening();
        var made = outgoing.claim().made();
        var session = opened.session();
        Insured insured = Objects.requireNonNull(outgoing.dossier().insured(), "a ready claim has a patient");
        Payer payer = Objects.requireNonNull(outgoing.dossier().payer(), "a ready claim has a payer");
        List<String> diagnoses = session.diagnosisCodes().stream()
                .map(code -> code.replace(".", ""))
                .toList();
        List<Integer> pointers = IntStream.rangeClosed(1, Math.min(MOST_POINTERS, diagnoses.size()))
                .boxed()
                .toList();
        return new ProfessionalClaim(
                billing(provider(outgoing)),
                subscriber(insured, opened.payerRank()),
                null,
                new clinic.x12.claim.Payer(payer.name(), Objects.requireNonNull(payer.ediId(), "checked")),
                opened.claimNumber(),
                made.pricing().chargeCents(),
                session.placeOfService(),
                made.frequencyCode(),
                diagnoses,
                made.pricing().authorizationNumber(),
                made.originalPayerControlNumber(),
                rendering(session.prescriber().name(), session.prescriber().npi()),
                made.pricing().lines().stream()
                        .map(line -> line(line, opened.claimNumber(), pointers, session.serviceDate()))
                        .toList());
    }

    private static clinic.x12.claim.BillingProvider billing(BillingProvider provider) {
        return new clinic.x12.claim.BillingProvider(
                provider.name(),
                provider.npi(),
                provider.taxId(),
                provider.taxonomy(),
                new Address(provider.line(), provider.city(), provider.state(), provider.postalCode()));
    }

    private static Subscriber subscriber(Insured insured, int payerRank) {
        Insured.Coverage coverage = Objects.requireNonNull(insured.coverage(), "a ready claim has a coverage");
        if (!coverage.ofPatient()) {
            throw new X12NotWritable("2000B SBR02", "The insured is not the patient, and not known.");
        }
        Insured.Address address = insured.address();
        return new Subscriber(
                payerRank == 1 ? "P" : payerRank == 2 ? "S" : "T",
                coverage.groupNumber(),
                coverage.filingCode(),
                Objects.requireNonNull(coverage.memberNumber(), "a ready claim has a member number"),
                insured.family(),
                insured.given(),
                address == null
                        ? null
                        : new Address(
                                address.line(),
                                address.city(),
                                address.state(),
                                Objects.requireNonNull(address.postalCode(), "a ready claim has a postal code")
                                        .replace("-", "")),
                Objects.requireNonNull(insured.birthDate(), "a ready claim has a birth date"),
                insured.sex());
    }

    /** The roster knows a prescriber by one name; its last word is the family name. Titles are no name. */
    static RenderingProvider rendering(String name, @Nullable String npi) {
        String plain =
                name.replaceFirst("^Dr\\.? ", "").replaceFirst(",.*$", "").strip();
        int last = plain.lastIndexOf(' ');
        return new RenderingProvider(
                plain.substring(last + 1),
                last < 0 ? "" : plain.substring(0, last),
                Objects.requireNonNull(npi, "a ready claim has a rendering provider"),
                null);
    }

    private static ServiceLine line(
            ChargeLine line, String claimNumber, List<Integer> pointers, LocalDate serviceDate) {
        String ndc = line.ndc11();
        return new ServiceLine(
                Settling.lineControl(claimNumber, line.number()),
                line.code(),
                line.modifiers(),
                line.code().equals(UNCLASSIFIED_DRUG) ? line.label() : null,
                line.cents(),
                BigDecimal.valueOf(line.units()),
                pointers,
                serviceDate,
                ndc == null ? null : new Drug(ndc, BigDecimal.valueOf(line.ndcUnits()), "UN"));
    }
}
