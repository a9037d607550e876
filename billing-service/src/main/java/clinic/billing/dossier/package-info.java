/** All that is known about a claim beside its session, put together when it is priced and checked. */
@NullMarked
package clinic.billing.dossier;

import org.jspecify.annotations.NullMarked;
