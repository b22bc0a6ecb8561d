/** What authors may write, told by the same fields that validation reads through. */
package dev.beckon.engine.catalogue;
