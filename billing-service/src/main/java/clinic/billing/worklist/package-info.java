/** What should be worked on next: claims and remittances by reason, with what is at stake. */
@NullMarked
package clinic.billing.worklist;

import org.jspecify.annotations.NullMarked;
