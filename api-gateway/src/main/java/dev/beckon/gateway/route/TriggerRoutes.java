package dev.beckon.gateway.route;

import static dev.beckon.contracts.access.Permission.CONTACTS_READ;
import static dev.beckon.contracts.access.Permission.CONTACTS_WRITE;
import static dev.beckon.contracts.access.Permission.EXECUTIONS_CANCEL;
import static dev.beckon.contracts.access.Permission.EXECUTIONS_READ;
import static dev.beckon.contracts.access.Permission.MESSAGES_READ;

import java.util.List;

/** What trigger-service answers. */
final class TriggerRoutes {

    static final List<Route> ROUTES = RouteList.to(Service.TRIGGERS)
            .collection("/contacts", CONTACTS_READ, CONTACTS_WRITE)
            .post("/contacts/import", CONTACTS_WRITE, BodySize.IMPORT)
            .get("/contacts/{id}/events", CONTACTS_READ)
            .post("/contacts/{id}/events", CONTACTS_WRITE)
            .post("/contacts/{id}/resume", CONTACTS_WRITE)
            .post("/events", CONTACTS_WRITE)
            .collection("/folders", CONTACTS_READ, CONTACTS_WRITE)
            .put("/folders/{id}/contacts/{contact_id}", CONTACTS_WRITE)
            .delete("/folders/{id}/contacts/{contact_id}", CONTACTS_WRITE)
            .collection("/segments", CONTACTS_READ, CONTACTS_WRITE)
            .get("/segments/{id}/count", CONTACTS_READ)
            .get("/trigger_calls", EXECUTIONS_READ)
            .get("/trigger_calls/{id}/verdicts", EXECUTIONS_READ)
            .get("/trigger_calls/{id}/previews", EXECUTIONS_READ, MESSAGES_READ)
            .post("/trigger_calls/{id}/cancel", EXECUTIONS_CANCEL)
            .get("/api_triggers/{id}/log", EXECUTIONS_READ)
            .get("/scenarios/{id}/stats", EXECUTIONS_READ)
            .get("/campaigns/{id}/stats", EXECUTIONS_READ)
            .get("/surveys/{id}/results", EXECUTIONS_READ)
            .get("/executions", EXECUTIONS_READ)
            .get("/executions/{id}", EXECUTIONS_READ)
            .post("/executions/{id}/cancel", EXECUTIONS_CANCEL)
            .get("/messages", MESSAGES_READ)
            .get("/messages/{id}", MESSAGES_READ)
            .routes();

    private TriggerRoutes() {}
}
