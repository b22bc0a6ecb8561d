package dev.beckon.gateway.http;

import io.vertx.ext.web.RoutingContext;

/** {@code Expect: 100-continue} (RFC 9110 section 10.1.1): whoever asks first is told to send only when it is wanted. */
public final class Continue {

    private Continue() {}

    public static void ifExpected(RoutingContext context) {
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
    }
}
