/**
 * The model of one treatment session: a patient in a chair from arrival to signature. Orders can be refused, facts
 * can't: a fact that breaks a rule is recorded with its deviation. Pure Java; thresholds come in as {@link Protocol}.
 */
@NullMarked
package clinic.session.treatment;

import org.jspecify.annotations.NullMarked;
