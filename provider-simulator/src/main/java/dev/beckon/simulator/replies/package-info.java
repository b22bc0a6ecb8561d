/** People writing back: makes the provider call our signed webhook as if they had. */
package dev.beckon.simulator.replies;
