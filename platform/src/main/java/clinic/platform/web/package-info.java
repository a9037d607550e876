/** What every screen and every API of a service shares: layout, navigation, static assets, and how a failure is said. */
@NullMarked
package clinic.platform.web;

import org.jspecify.annotations.NullMarked;
