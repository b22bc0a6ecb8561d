/**
 * The action-tree language. Reading order: {@code definition} (what an author writes), {@code validation} (what may be
 * saved), {@code template} (texts), {@code interpreter} (what happens), {@code simulation} (what would). No I/O, no
 * clock, no randomness.
 */
package dev.beckon.engine;
