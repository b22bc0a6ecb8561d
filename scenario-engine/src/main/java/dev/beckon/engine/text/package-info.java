/** Beginnings of texts that are too long to be kept or shown whole. */
package dev.beckon.engine.text;
