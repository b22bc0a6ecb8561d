/** Bounded memory: what is oldest is forgotten first. */
package dev.beckon.simulator.memory;
