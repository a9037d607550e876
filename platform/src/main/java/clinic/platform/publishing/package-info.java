/** What a service says: stored events translated into facts and sent to Kafka, at least once, in order per aggregate. */
@NullMarked
package clinic.platform.publishing;

import org.jspecify.annotations.NullMarked;
