/** What may start a scenario: the options of each type of trigger. */
package dev.beckon.engine.validation.trigger;
