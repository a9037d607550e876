/** What billing tells the others: that a signed session has its claim, and how far that is. */
@NullMarked
package clinic.billing.publishing;

import org.jspecify.annotations.NullMarked;
