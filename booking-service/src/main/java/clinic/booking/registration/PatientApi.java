package clinic.booking.registration;

import clinic.booking.overview.Patients;
import clinic.booking.overview.Visits;
import clinic.booking.patient.Enrolment;
import clinic.booking.patient.Identity;
import clinic.booking.patient.PatientState;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.BadInput;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Patients as JSON. */
@RestController
@RequestMapping("/api/patients")
@AllowedTo({"FRONT_DESK", "ADMIN"})
class PatientApi {

    private final Registry registry;
    private final Patients patients;
    private final Visits visits;
    private final ReadYourWrite writes;

    PatientApi(Registry registry, Patients patients, Visits visits, ReadYourWrite writes) {
        this.registry = registry;
        this.patients = patients;
        this.visits = visits;
        this.writes = writes;
    }

    record Body(
            @Nullable String patientId,
            @Nullable String given,
            @Nullable String family,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String phone,
            @Nullable String email,
            Identity.@Nullable Address address) {

        Identity identity() {
            Identity.Address at = address == null ? new Identity.Address("", "", "", null) : address;
            return new PatientForm(
                            null,
                            given,
                            family,
                            birthDate,
                            sex,
                            phone,
                            email,
                            at.line(),
                            at.city(),
                            at.state(),
                            at.postalCode())
                    .identity();
        }

        @Override
        public String toString() {
            return "Body[…]";
        }
    }

    record Done(String patientId, long sequence) {}

    record EnrolmentBody(@Nullable String number, @Nullable String enrolledOn) {}

    record Words(@Nullable String words) {}

    @PostMapping
    ResponseEntity<Done> register(@RequestBody Body body) {
        Committed done = registry.register(body.patientId(), body.identity());
        writes.await(Patients.NAME, done);
        return ResponseEntity.created(URI.create("/booking/api/patients/" + done.aggregateId()))
                .body(done(done));
    }

    @PutMapping("/{id}")
    Done correct(@PathVariable String id, @RequestBody Body body) {
        return done(registry.correct(id, body.identity()));
    }

    @PutMapping("/{id}/coverages/{coverageId}")
    @AllowedTo({"FRONT_DESK", "BILLING", "ADMIN"})
    Done cover(@PathVariable String id, @PathVariable String coverageId, @RequestBody CoverageForm body) {
        return done(registry.cover(id, body.coverage(coverageId)));
    }

    @PutMapping("/{id}/enrolments/{program}")
    @AllowedTo({"FRONT_DESK", "PRESCRIBER", "ADMIN"})
    Done enrol(@PathVariable String id, @PathVariable String program, @RequestBody EnrolmentBody body) {
        return done(registry.enrol(
                id, new Enrolment(program, body.number(), Forgiving.date(body.enrolledOn(), "enrolledOn"))));
    }

    @GetMapping("/{id}")
    PatientState.Registered one(@PathVariable String id) {
        return registry.known(id);
    }

    @GetMapping("/{id}/visits")
    Object visits(@PathVariable String id) {
        registry.known(id);
        return visits.ofPatient(id);
    }

    /** Words are posted: what people search for is identity and does not belong in an address. */
    @PostMapping("/search")
    List<Patients.PatientRow> search(@RequestBody Words words) {
        BadInput.check(words.words() != null, "words", "Say what to look for.");
        return patients.search(Forgiving.name(words.words()));
    }

    private static Done done(Committed committed) {
        return new Done(committed.aggregateId(), committed.sequence());
    }
}
