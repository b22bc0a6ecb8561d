/** Faults to order, and the repeatable draw that decides which request meets one. */
package dev.beckon.simulator.faults;
