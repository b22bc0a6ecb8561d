/** Requests to try a scenario: what they say, whether it can be played, and for whom. The engine plays it. */
package dev.beckon.definitions.simulation;
