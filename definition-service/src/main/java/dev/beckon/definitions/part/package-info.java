/**
 * Actions and triggers as parts with numbers that stay the same across versions, and the rule by which a change names
 * them (Inrō, "JSON definitions", in its newer form; docs/adr/0015 says why).
 */
package dev.beckon.definitions.part;
