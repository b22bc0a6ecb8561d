/** The kinds of action, one class each: its fields, how it is read and written, and an example. */
package dev.beckon.engine.validation.kind;
