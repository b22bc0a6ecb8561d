/**
 * Trigger calls on their way to the worker: stored first, then turned into commands with ids derived from the call, then
 * marked as emitted, then committed. A crash in between repeats commands that the worker recognises, and loses none.
 */
package dev.beckon.triggers.intake;
