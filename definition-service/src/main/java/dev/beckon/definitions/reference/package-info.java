/**
 * What a document refers to by id, where in it that stands, whether the workspace has it, and how it travels to
 * another.
 */
package dev.beckon.definitions.reference;
