package dev.beckon.triggers.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could be read.
 *
 * @param value what it holds
 */
public record Received<T>(ConsumerRecord<String, byte[]> record, T value) {}
