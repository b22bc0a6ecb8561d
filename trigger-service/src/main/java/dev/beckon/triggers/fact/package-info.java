/**
 * What executions ask about their contact, found out and answered. An answer may be given twice; the worker takes the
 * first.
 */
package dev.beckon.triggers.fact;
