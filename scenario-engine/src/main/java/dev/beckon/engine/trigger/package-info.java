/** Whether what happened starts a scenario: triggers without input or output. */
package dev.beckon.engine.trigger;
