/**
 * A payer and its clearing house on the local disk: reads the professional claims (837P) that are put before it and
 * answers as a payer does. For the local clinic, and a sandbox for whoever integrates with claims.
 *
 * <p>Everything happens in one directory:
 *
 * <ul>
 *   <li>{@code to-payer/NAME.837}: put claims here, by writing under a name that begins with a dot and renaming. With
 *       another ending, that ending is part of NAME
 *   <li>{@code from-payer/NAME.999}, {@code NAME.277ca}, {@code NAME.835} (and {@code NAME-2.835}, one for each payer and
 *       payee): the answers, each complete when it appears; whoever takes one moves it away
 *   <li>{@code from-payer/NAME-r2.835}, {@code NAME-r3.835}: what the payer says of the same claims later, such as a
 *       reversal; each appears when the earlier ones were moved away
 *   <li>{@code done/NAME.837}: claims that were answered; {@code refused/NAME.837} with {@code NAME.837.reason}: what could
 *       not be read
 *   <li>{@code scenarios.properties}: {@code memberNumber=scenario}, read again for each file; {@code paid} where nothing
 *       is said. Scenarios are those of {@link clinic.local.payer.Scenario}; {@code unbalanced:2500} is off by 25 dollars
 * </ul>
 *
 * <p>The same claims are always answered with the same bytes. Answers wait in {@code outbox/} until the claims have been
 * moved to {@code done/}, and leave it by renaming: each appears exactly once, also when the process is killed.
 */
@NullMarked
package clinic.local.payer;

import org.jspecify.annotations.NullMarked;
