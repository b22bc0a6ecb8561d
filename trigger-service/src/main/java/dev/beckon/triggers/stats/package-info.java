/** How scenarios do: counters that grow with the journal and the outcomes, each event counted once, and their sums. */
package dev.beckon.triggers.stats;
