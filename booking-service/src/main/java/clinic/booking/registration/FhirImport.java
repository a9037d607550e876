package clinic.booking.registration;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import clinic.booking.patient.Coverage;
import clinic.booking.patient.Identity;
import clinic.booking.patient.PatientState;
import clinic.booking.registration.ImportReport.Entry;
import clinic.booking.registration.ImportReport.Outcome;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final JsonMapper json;
    private final FhirContext fhir = FhirContext.forR4Cached();

    FhirImport(Registry registry, JsonMapper json) {
        this.registry = registry;
        this.json = json;
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
        private final Map<String, String> payers = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

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
                Identity identity = FhirPatients.identity(patient);
                boolean changed = put(id, identity);
                names(entry, patient).forEach(name -> patients.put(name, id));
                return new Entry(entry.index(), "Patient", changed ? Outcome.IMPORTED : Outcome.UNCHANGED, id, null);
            });
        }

        private boolean put(String id, Identity identity) {
            if (!registry.has(id)) {
                registry.register(id, identity);
                return true;
            }
            if (identity.equals(registry.known(id).identity())) {
                return false;
            }
            registry.correct(id, identity);
            return true;
        }

        void coverage(FhirFile.Entry entry) {
            attempt(entry, () -> {
                var resource = parse(entry, org.hl7.fhir.r4.model.Coverage.class);
                String patientId = beneficiary(resource.getBeneficiary());
                Reference payor = resource.getPayorFirstRep();
                String payerName = payerName(payor);
                String payerId =
                        payor.getIdentifier().hasValue() ? payor.getIdentifier().getValue() : payerName;
                Coverage coverage = FhirPatients.coverage(resource, payerId, payerName);
                PatientState.Registered known = registry.known(patientId);
                boolean changed = !known.coverages().contains(coverage);
                if (changed) {
                    registry.cover(patientId, coverage);
                }
                return new Entry(
                        entry.index(),
                        "Coverage",
                        changed ? Outcome.IMPORTED : Outcome.UNCHANGED,
                        coverage.coverageId(),
                        null);
            });
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

        private void attempt(FhirFile.Entry entry, java.util.function.Supplier<Entry> act) {
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
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new BadInput("resource", reason(e));
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
