/** Patients: register, correct, insure, enrol, import; the patient page and its history. */
@NullMarked
package clinic.booking.registration;

import org.jspecify.annotations.NullMarked;
