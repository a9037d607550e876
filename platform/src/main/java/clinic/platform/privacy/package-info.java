/** Personal fields encrypted with a key per subject, keys kept apart from the events. */
@NullMarked
package clinic.platform.privacy;

import org.jspecify.annotations.NullMarked;
