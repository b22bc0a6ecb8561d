/** The hot path: one call in, one record on Kafka, one answer. No database and no other service has a part in it. */
package dev.beckon.gateway.trigger;
