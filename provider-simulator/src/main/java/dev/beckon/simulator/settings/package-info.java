/** What the operator may set, and the clock. */
package dev.beckon.simulator.settings;
