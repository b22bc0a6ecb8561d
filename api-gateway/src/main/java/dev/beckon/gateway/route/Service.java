package dev.beckon.gateway.route;

/** A service behind the edge. */
public enum Service {
    DEFINITIONS,
    TRIGGERS,
    DELIVERY
}
