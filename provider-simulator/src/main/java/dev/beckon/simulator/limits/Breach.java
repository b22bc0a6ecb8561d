package dev.beckon.simulator.limits;

/** A limit that a request would break. */
public enum Breach {
    /** Too many messages a second from this sender. */
    SENDER_RATE,
    /** Too many messages to this one recipient. */
    PAIR_RATE,
    /** Free-form WhatsApp message outside the 24-hour service window. */
    WINDOW
}
