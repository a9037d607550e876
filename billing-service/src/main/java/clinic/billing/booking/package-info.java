/** What booking-service tells: who a patient is and how they are insured. */
@NullMarked
package clinic.billing.booking;

import org.jspecify.annotations.NullMarked;
