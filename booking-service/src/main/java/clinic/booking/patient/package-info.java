/**
 * The model of one patient: identity, coverages and enrolments. Everything that names the person is encrypted at rest
 * with a key of the patient's own; once that key is gone it reads as null.
 */
@NullMarked
package clinic.booking.patient;

import org.jspecify.annotations.NullMarked;
