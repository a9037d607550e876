/**
 * One origin for the browser: logs people in, keeps their tokens on this side, and hands their requests to the three
 * services. It decides who somebody is, never what they may do: that is for the services.
 */
@NullMarked
package clinic.frontdoor;

import org.jspecify.annotations.NullMarked;
