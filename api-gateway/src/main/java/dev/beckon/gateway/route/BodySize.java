package dev.beckon.gateway.route;

/** How large a body a route takes. */
public enum BodySize {
    /** Goes along with every execution that it starts. */
    SMALL(256L * 1024),
    NORMAL(2L * 1024 * 1024),
    /** A file of at most 16 MB, in a form or by itself. */
    UPLOAD(17L * 1024 * 1024),
    /** Streamed, and stored line by line. */
    IMPORT(256L * 1024 * 1024);

    private final long bytes;

    BodySize(long bytes) {
        this.bytes = bytes;
    }

    public long bytes() {
        return bytes;
    }
}
