package dev.beckon.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.catalogue.Catalogue;
import dev.beckon.gateway.route.Destination.CataloguePage;
import dev.beckon.support.web.Page;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /api/v1/action_types} and {@code GET /api/v1/trigger_types}: the same for everybody, written once. */
public final class CatalogueAnswers {

    private static final byte[] ACTION_TYPES = encoded(Catalogue.actionTypes());
    private static final byte[] TRIGGER_TYPES = encoded(Catalogue.triggerTypes());

    private CatalogueAnswers() {}

    public static void write(RoutingContext context, CataloguePage page) {
        context.request().resume();
        byte[] body = switch (page) {
            case ACTION_TYPES -> ACTION_TYPES;
            case TRIGGER_TYPES -> TRIGGER_TYPES;
        };
        context.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
    }

    private static byte[] encoded(List<?> entries) {
        try {
            return Json.MAPPER.writeValueAsBytes(new Page<>(entries, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue can be written as JSON", e);
        }
    }
}
