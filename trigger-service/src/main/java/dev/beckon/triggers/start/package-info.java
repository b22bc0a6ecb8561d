/** Starts on their way to the worker: who may be started, and handing over the commands. */
package dev.beckon.triggers.start;
