/** The model of one claim, from the signed session to the last cent. Rules in ClaimDecider; no Spring in it. */
@NullMarked
package clinic.billing.claim;

import org.jspecify.annotations.NullMarked;
