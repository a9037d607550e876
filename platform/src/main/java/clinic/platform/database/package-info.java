/** The two database roles, the migrations each runs, and transactions. */
@NullMarked
package clinic.platform.database;

import org.jspecify.annotations.NullMarked;
