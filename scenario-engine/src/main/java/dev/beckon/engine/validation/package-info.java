/** What may be saved: all problems at once, each with its pointer. */
package dev.beckon.engine.validation;
