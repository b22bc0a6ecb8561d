/** How a record becomes bytes on a topic and comes back: JSON, snake_case, ISO-8601 instants. */
package dev.beckon.contracts.codec;
