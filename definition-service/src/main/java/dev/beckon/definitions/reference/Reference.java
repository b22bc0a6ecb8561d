package dev.beckon.definitions.reference;

/**
 * One id in a document that names something else.
 *
 * @param pointer JSON pointer to the id
 */
public record Reference(ReferenceKind kind, long id, String pointer, Place place) {}
