/** A person as the other services see one: addresses with consent, properties, a revision. */
package dev.beckon.contracts.contact;
