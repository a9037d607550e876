/** A PostgreSQL 18 server for each service, from binaries on the class path: durable, and log-ins with passwords only. */
@NullMarked
package clinic.local.postgres;

import org.jspecify.annotations.NullMarked;
