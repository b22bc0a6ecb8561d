/**
 * Plays a scenario as it would run, with a clock and a contact that exist only here; sends nothing and stores nothing.
 * The same for an author who tries a scenario and for the dry run of a call.
 */
package dev.beckon.engine.simulation;
