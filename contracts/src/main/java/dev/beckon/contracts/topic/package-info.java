/** Every topic of the system, its key, its record type and how it is kept. */
package dev.beckon.contracts.topic;
