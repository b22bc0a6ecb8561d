package dev.beckon.gateway.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The {@code traceparent} of a request (W3C Trace Context, section 3.2): the caller's, or a new one. */
public final class TraceParent {

    public static final String HEADER = "traceparent";
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.{0,100})?");
    private static final HexFormat HEX = HexFormat.of();

    private TraceParent() {}

    public static String of(String header) {
        return header != null && FORM.matcher(header).matches() ? header : random();
    }

    /** The low bit is set, as an id of all zeros is not one. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1) + '-'
                + HEX.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
