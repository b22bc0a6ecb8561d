package dev.beckon.benchmarks.worker;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Recorded bytes in which each copy gets ids of its own, so that a batch of copies compresses as little as what it
 * stands for. The length never changes.
 */
final class RecordedBytes {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|1234567");
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int[] places;

    RecordedBytes(byte[] recorded) {
        bytes = recorded;
        // One char a byte, so that a position in the text is a position in the bytes.
        String text = new String(recorded, StandardCharsets.ISO_8859_1);
        Matcher ids = ID.matcher(text);
        places = ids.results()
                .flatMapToInt(id -> IntStream.range(id.start(), id.end()))
                .filter(place -> text.charAt(place) != '-')
                .toArray();
    }

    /** A copy with other ids; the same for the same contact. */
    byte[] copyFor(String contact) {
        byte[] copy = bytes.clone();
        long random = contact.hashCode();
        for (int i = 0; i < places.length; i++) {
            if ((i & 15) == 0) {
                random = (random ^ (random >>> 30)) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
            }
            copy[places[i]] = HEX[(int) (random >>> ((i & 15) << 2)) & 15];
        }
        return copy;
    }
}
