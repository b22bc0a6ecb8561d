/** Points in time: when something is due, and what a text or a clock on the wall says. */
package dev.beckon.engine.time;
