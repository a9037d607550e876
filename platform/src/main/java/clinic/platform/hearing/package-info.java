/** What a service hears: facts from Kafka, handled once each; a poisoned one parks its aggregate, the others flow on. */
@NullMarked
package clinic.platform.hearing;

import org.jspecify.annotations.NullMarked;
