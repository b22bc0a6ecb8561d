/** What a decision writes: state, timers, messages and journal. Decides nothing. */
package dev.beckon.worker.apply;
