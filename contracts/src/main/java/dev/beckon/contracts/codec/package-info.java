/**
 * How a record becomes bytes on a topic and comes back: JSON, snake_case, ISO-8601 instants; and how a place in JSON is
 * written.
 */
package dev.beckon.contracts.codec;
