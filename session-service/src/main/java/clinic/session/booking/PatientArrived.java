package clinic.session.booking;

import java.time.Instant;

/** Our cut-down copy of clinic.booking.patient-arrived.v1. */
record PatientArrived(String visitId, String patientId, Instant occurredAt) {}
