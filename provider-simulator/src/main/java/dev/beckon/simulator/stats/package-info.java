/** Counts over everything the simulator received and sent. */
package dev.beckon.simulator.stats;
