/** The sites and the rosters from which their days are opened: tables with an audit trail, no life of their own. */
@NullMarked
package clinic.booking.site;

import org.jspecify.annotations.NullMarked;
