/**
 * Actions and triggers as parts with numbers that stay the same across versions, and the rule by which a change names them
 * (seed "JSON definitions" in its newer form, see docs/adr for the choice).
 */
package dev.beckon.definitions.part;
