package dev.beckon.gateway.route;

import static dev.beckon.contracts.access.Permission.SETUP_READ;
import static dev.beckon.contracts.access.Permission.SETUP_WRITE;

import java.util.List;

/** What delivery-service answers. */
final class DeliveryRoutes {

    static final List<Route> ROUTES = RouteList.to(Service.DELIVERY)
            .collection("/channels", SETUP_READ, SETUP_WRITE)
            .get("/signing_secret", SETUP_WRITE)
            .post("/signing_secret/rotate", SETUP_WRITE)
            .routes();

    private DeliveryRoutes() {}
}
