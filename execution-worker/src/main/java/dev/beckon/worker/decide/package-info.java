/** What an input means for a contact. Pure: reads state and definitions, writes nothing, knows no Kafka. */
package dev.beckon.worker.decide;
