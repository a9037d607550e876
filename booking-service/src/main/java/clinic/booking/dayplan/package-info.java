/**
 * The model of one site's day: its roster and what is reserved on it. Chair, pump and patient never overlap; the nurses'
 * load never exceeds their capacity; a prescriber is there for the whole of dosing and monitoring.
 */
@NullMarked
package clinic.booking.dayplan;

import org.jspecify.annotations.NullMarked;
