/** What we hear of billing-service: that a signed session has its claim, and how far that is. */
@NullMarked
package clinic.session.billing;

import org.jspecify.annotations.NullMarked;
