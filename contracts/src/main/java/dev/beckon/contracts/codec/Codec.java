package dev.beckon.contracts.codec;

/** Turns records into bytes and back. Implementations are safe for all threads. */
public interface Codec<T> {

    byte[] encode(T value);

    /**
     * Reads what {@link #encode} wrote, also by an older or newer version of this product.
     *
     * @throws UndecodableException when the bytes are not such a record
     */
    T decode(byte[] bytes);

    /** The codec of a record type in {@linkplain Json this system's JSON}. */
    static <T> Codec<T> json(Class<T> type) {
        return new JsonCodec<>(type);
    }
}
