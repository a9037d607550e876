/**
 * What comes back before money does: the functional (999) and the claim (277CA) acknowledgement.
 */
@NullMarked
package clinic.x12.acknowledgement;

import org.jspecify.annotations.NullMarked;
