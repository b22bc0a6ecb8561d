/** Coded refusals of the control endpoints, as RFC 9457 problems, and the strict reading of their bodies. */
package dev.beckon.simulator.problem;
