/** The way of every message through faults and limits into the inbox, whatever protocol brought it. */
package dev.beckon.simulator.admission;
