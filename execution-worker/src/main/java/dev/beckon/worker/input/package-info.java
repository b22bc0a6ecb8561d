/** What may come for a contact, and how it is read from a record. */
package dev.beckon.worker.input;
