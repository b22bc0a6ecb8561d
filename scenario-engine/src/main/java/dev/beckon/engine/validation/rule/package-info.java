/** Rules: comparisons, event history and segments, in groups; read, written and described. */
package dev.beckon.engine.validation.rule;
