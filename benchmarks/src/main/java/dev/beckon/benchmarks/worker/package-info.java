/**
 * The worker alone, from commands to messages, beside a bare Kafka Streams processor that stores and forwards the same
 * bytes with the same guarantees and settings.
 */
package dev.beckon.benchmarks.worker;
