/**
 * What became of executions and messages, as tables: built from the journal and the outcomes, in any order and any number
 * of times with the same result, so that they can be emptied and built again.
 */
package dev.beckon.triggers.projection;
