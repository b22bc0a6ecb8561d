package dev.beckon.contracts.topic;

import dev.beckon.contracts.codec.Codec;

/**
 * A topic: its name bound to the types of its key and records, so that nothing else can be written to it.
 *
 * @param <K> the key; its {@code toString()} is what stands on the wire
 * @param <V> the record
 * @param name {@code beckon.<domain>.<noun>}
 * @param keeping how long records stay
 */
public record Topic<K, V>(String name, Class<K> keyType, Codec<V> codec, Keeping keeping) {

    /** How a topic keeps its records. */
    public enum Keeping {
        /** For the broker's retention time. */
        BY_TIME,
        /** The latest record of each key, for ever; a record without a value removes the key. */
        LATEST_PER_KEY
    }

    /** Where the readers of this topic put a record that they cannot handle. */
    public String deadLetters() {
        return name + ".dlq";
    }

    static <K, V> Topic<K, V> byTime(String name, Class<K> keyType, Class<V> valueType) {
        return new Topic<>(name, keyType, Codec.json(valueType), Keeping.BY_TIME);
    }

    static <K, V> Topic<K, V> latestPerKey(String name, Class<K> keyType, Class<V> valueType) {
        return new Topic<>(name, keyType, Codec.json(valueType), Keeping.LATEST_PER_KEY);
    }
}
