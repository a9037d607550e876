/**
 * The clinic's own OpenID Connect provider: who may log in, and what their tokens say. A process of its own, because
 * a provider that shares a session with its client answers requests for a fresh log-in from that session.
 */
@NullMarked
package clinic.local.identity;

import org.jspecify.annotations.NullMarked;
