/**
 * One value of a document: how it is read, written in canonical form, and described to authors. Each is said once, as a
 * {@link dev.beckon.engine.validation.field.Field}, which validation reads through and the catalogue lists.
 */
package dev.beckon.engine.validation.field;
