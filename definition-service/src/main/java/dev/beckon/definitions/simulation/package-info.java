/** Runs a scenario as it would run, with a clock and a contact that exist only here; sends nothing and stores nothing. */
package dev.beckon.definitions.simulation;
