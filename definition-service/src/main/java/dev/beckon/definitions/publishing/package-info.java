/** How a change reaches Kafka: stored with the state it tells of, moved by a relay after the commit. */
package dev.beckon.definitions.publishing;
