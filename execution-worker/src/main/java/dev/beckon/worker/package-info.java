/**
 * Hosts the engine in a Kafka Streams topology. Reading order: {@code topology} (what flows), {@code input} (what may
 * come), {@code decide} (what it means, pure), {@code apply} (what is written), {@code state} (where it is kept),
 * {@code clockwork} (what happens by itself), {@code definitions} (the scenarios), {@code service} (the process).
 */
package dev.beckon.worker;
