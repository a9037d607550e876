/** Signed sessions and their claims: whether the work of the chair has reached billing. */
@NullMarked
package clinic.session.handover;

import org.jspecify.annotations.NullMarked;
