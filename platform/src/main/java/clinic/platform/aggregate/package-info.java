/** The write side: deciders run as Axon aggregates, one transaction per command, conflicts retried. */
@NullMarked
package clinic.platform.aggregate;

import org.jspecify.annotations.NullMarked;
