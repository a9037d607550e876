/**
 * Starts, watches and stops the processes of a clinic on one machine. Every part is a process of its own, with its own
 * log, its own secrets and a file that says which process it is, so that a killed launcher leaves nothing that the next
 * start cannot clear.
 */
@NullMarked
package clinic.local.launcher;

import org.jspecify.annotations.NullMarked;
