package clinic.booking.registration;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import clinic.booking.patient.Coverage;
import clinic.booking.patient.Identity;
import clinic.booking.patient.PatientState;
import clinic.booking.registration.ImportReport.Entry;
import clinic.booking.registration.ImportReport.Outcome;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes patients and their coverages from a FHIR R4 file, entry by entry: what is good goes in, what is broken or not
 * supported is said so. The same file again changes nothing, since ids are derived from identifiers.
 */
@Component
class FhirImport {

    private final Registry registry;
    private final ImportedEntries imported;
    private final JsonMapper json;
    private final Clock clock;
    private final FhirContext fhir = FhirContext.forR4Cached();

    FhirImport(Registry registry, ImportedEntries imported, JsonMapper json, Clock clock) {
        this.registry = registry;
        this.imported = imported;
        this.json = json;
        this.clock = clock;
    }

    ImportReport take(byte[] bytes) {
        FhirFile file = FhirFile.read(bytes, json);
        Run run = new Run();
        file.entries().forEach(run::organization);
        file.entries().stream().filter(e -> e.type().equals("Patient")).forEach(run::patient);
        file.entries().stream().filter(e -> e.type().equals("Coverage")).forEach(run::coverage);
        file.entries().stream()
                .filter(e -> !e.type().equals("Patient") && !e.type().equals("Coverage"))
                .forEach(run::other);
        run.entries.sort(Comparator.comparingInt(Entry::index));
        return ImportReport.of(run.entries);
    }

    /** One file on its way in: what its entries refer to, and what became of each. */
    private final class Run {

        private final Map<String, String> patients = new HashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Map<String, String> payers = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        void organization(FhirFile.Entry entry) {
            if (!entry.type().equals("Organization")) {
                return;
            }
            try {
                Organization organization = parse(entry, Organization.class);
                names(entry, organization).forEach(name -> payers.put(name, organization.getName()));
            } catch (BadInput unreadable) {
                // Reported as unsupported like every organisation; a coverage that needs it says so itself.
                payers.remove(entry.fullUrl());
            }
        }

        void patient(FhirFile.Entry entry) {
            attempt(entry, () -> {
                Patient patient = parse(entry, Patient.class);
                String id = FhirPatients.patientId(patient);
                BadInput.check(
                        !taken.contains(id),
                        "identifier",
                        "An earlier entry of this file is the same patient by identifier or id.");
                Identity identity = readable(() -> FhirPatients.identity(patient, today));
                boolean changed = put(id, identity, patient, entry);
                taken.add(id);
                names(entry, patient).forEach(name -> patients.put(name, id));
                return new Entry(entry.index(), "Patient", changed ? Outcome.IMPORTED : Outcome.UNCHANGED, id, null);
            });
        }

        private boolean put(String id, Identity identity, Patient patient, FhirFile.Entry entry) {
            Identity known =
                    registry.find(id).map(PatientState.Registered::identity).orElse(null);
            BadInput.check(
                    known == null
                            || FhirPatients.identifier(patient).isPresent()
                            || known.birthDate().equals(identity.birthDate()),
                    "id",
                    "This id is a record's with another birth date. Give the patient an identifier.");
            boolean changed = !identity.equals(known) && !imported.same(id, entry.resource());
            if (changed && registry.has(id)) {
                registry.correct(id, identity);
            } else if (changed) {
                registry.register(id, identity);
            }
            imported.keep(id, entry.resource());
            return changed;
        }

        void coverage(FhirFile.Entry entry) {
            attempt(entry, () -> {
                var resource = parse(entry, org.hl7.fhir.r4.model.Coverage.class);
                if (!FhirPatients.inForce(resource)) {
                    return new Entry(
                            entry.index(),
                            "Coverage",
                            Outcome.UNSUPPORTED,
                            null,
                            "Its status is not active. If it was entered here before, end it in the patient's record.");
                }
                String patientId = beneficiary(resource.getBeneficiary());
                String coverageId = FhirPatients.coverageId(resource);
                Coverage known = registry.known(patientId).coverages().stream()
                        .filter(c -> c.coverageId().equals(coverageId))
                        .findFirst()
                        .orElse(null);
                Coverage coverage = readable(() -> covered(resource, known));
                String key = patientId + "/" + coverageId;
                boolean changed = !coverage.equals(known) && !imported.same(key, entry.resource());
                if (changed) {
                    registry.cover(patientId, coverage);
                }
                imported.keep(key, entry.resource());
                return new Entry(
                        entry.index(), "Coverage", changed ? Outcome.IMPORTED : Outcome.UNCHANGED, coverageId, null);
            });
        }

        private Coverage covered(org.hl7.fhir.r4.model.Coverage resource, @Nullable Coverage known) {
            Reference payor = resource.getPayorFirstRep();
            String payerName = payerName(payor);
            String payerId = payor.getIdentifier().hasValue()
                    ? Forgiving.name(payor.getIdentifier().getValue())
                    : payerName;
            return FhirPatients.coverage(resource, payerId, payerName, known);
        }

        private String beneficiary(Reference reference) {
            String inFile = patients.get(String.valueOf(reference.getReference()));
            if (inFile != null) {
                return inFile;
            }
            if (reference.getIdentifier().hasValue()) {
                Patient named = new Patient();
                named.addIdentifier(reference.getIdentifier());
                String id = FhirPatients.patientId(named);
                if (registry.has(id)) {
                    return id;
                }
            }
            String part = reference.getReferenceElement().getIdPart();
            if (part != null) {
                Patient named = new Patient();
                named.setId(part);
                String id = FhirPatients.patientId(named);
                if (registry.has(id)) {
                    return id;
                }
            }
            throw new BadInput("beneficiary", "The beneficiary is neither in this file nor registered.");
        }

        private String payerName(Reference payor) {
            if (payor.hasDisplay()) {
                return Forgiving.name(payor.getDisplay());
            }
            return Forgiving.name(payers.get(String.valueOf(payor.getReference())));
        }

        void other(FhirFile.Entry entry) {
            entries.add(
                    entry.type().isEmpty()
                            ? new Entry(entry.index(), "?", Outcome.BROKEN, null, "The entry holds no resource.")
                            : new Entry(
                                    entry.index(),
                                    entry.type(),
                                    Outcome.UNSUPPORTED,
                                    null,
                                    "Only Patient and Coverage are imported."));
        }

        private void attempt(FhirFile.Entry entry, Supplier<Entry> act) {
            try {
                entries.add(act.get());
            } catch (BadInput e) {
                entries.add(broken(entry, e.field() + ": " + e.sentence()));
            } catch (Refused e) {
                entries.add(broken(entry, e.sentence()));
            }
        }
    }

    private static Entry broken(FhirFile.Entry entry, String reason) {
        return new Entry(entry.index(), entry.type(), Outcome.BROKEN, null, reason);
    }

    private <R extends Resource> R parse(FhirFile.Entry entry, Class<R> type) {
        IParser parser = fhir.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        try {
            return parser.parseResource(type, json.writeValueAsString(entry.resource()));
        } catch (RuntimeException e) {
            throw new BadInput("resource", reason(e));
        }
    }

    /** FHIR takes values that we can't read, e.g. a day that doesn't exist: that is the entry's fault, not the file's. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadInput("resource", "It holds a value that can't be read.");
        }
    }

    /** Says where it is wrong, not what stands there: that may be identity. */
    private static String reason(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        java.util.regex.Matcher element = java.util.regex.Pattern.compile(
                        "element ['\"]?([A-Za-z.]+)|'([A-Za-z]+)' (?:found|at)")
                .matcher(message);
        @Nullable
        String name = element.find() ? (element.group(1) != null ? element.group(1) : element.group(2)) : null;
        return "It is not valid FHIR R4" + (name == null ? "." : " (" + name + ").");
    }

    /** By which other entries may refer to this one. */
    private static List<String> names(FhirFile.Entry entry, Resource resource) {
        List<String> names = new ArrayList<>();
        if (!entry.fullUrl().isEmpty()) {
            names.add(entry.fullUrl());
        }
        if (resource.hasId()) {
            names.add(resource.fhirType() + "/" + resource.getIdPart());
        }
        return names;
    }
}
