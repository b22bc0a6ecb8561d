/** Stopping what runs: a whole call or one execution. A cancelled call stays so, whatever was under way. */
package dev.beckon.triggers.cancellation;
