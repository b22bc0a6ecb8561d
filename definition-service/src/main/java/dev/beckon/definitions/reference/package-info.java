/** What a document refers to by id, where in it that stands, and whether the workspace has it. */
package dev.beckon.definitions.reference;
