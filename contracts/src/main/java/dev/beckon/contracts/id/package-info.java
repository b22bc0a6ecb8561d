/** Typed identifiers: a scenario's id cannot be passed where a contact's is meant. */
package dev.beckon.contracts.id;
