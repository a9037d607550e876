/** What several screens show: rows of patients, visits and days, kept by projections. */
@NullMarked
package clinic.booking.overview;

import org.jspecify.annotations.NullMarked;
