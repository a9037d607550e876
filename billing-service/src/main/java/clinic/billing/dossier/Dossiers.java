package clinic.billing.dossier;

import clinic.billing.booking.HeardPatient;
import clinic.billing.booking.Patients;
import clinic.billing.care.SignedSession;
import clinic.billing.claim.Dossier;
import clinic.billing.claim.Insured;
import clinic.billing.setup.SetUp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts dossiers together from what was heard and what was set up, as of the date of service. */
@Component
public class Dossiers {

    private final Patients patients;
    private final SetUp setUp;

    Dossiers(Patients patients, SetUp setUp) {
        this.patients = patients;
        this.setUp = setUp;
    }

    public Dossier of(SignedSession session, int payerRank) {
        return of(session, payerRank, patients.find(session.patientId()).orElse(null));
    }

    /** With a patient just heard, who may not be in the table yet. */
    public Dossier of(SignedSession session, int payerRank, @Nullable HeardPatient patient) {
        Insured insured = patient == null ? null : Patients.insured(patient, payerRank, session.serviceDate());
        Insured.Coverage coverage = insured == null ? null : insured.coverage();
        return new Dossier(
                insured,
                coverage == null
                        ? null
                        : setUp.payer(coverage.payerId(), session.serviceDate()).orElse(null),
                setUp.provider(session.serviceDate()).orElse(null),
                setUp.chargeBook());
    }
}
