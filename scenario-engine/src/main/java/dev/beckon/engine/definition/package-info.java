/** What an author writes: a scenario as a sealed hierarchy of records, read from JSON. */
package dev.beckon.engine.definition;
