package dev.beckon.gateway.route;

import static dev.beckon.contracts.access.Permission.CAMPAIGNS_LAUNCH;
import static dev.beckon.contracts.access.Permission.CAMPAIGNS_READ;
import static dev.beckon.contracts.access.Permission.CAMPAIGNS_WRITE;
import static dev.beckon.contracts.access.Permission.CONTACTS_READ;
import static dev.beckon.contracts.access.Permission.SCENARIOS_READ;
import static dev.beckon.contracts.access.Permission.SCENARIOS_WRITE;
import static dev.beckon.contracts.access.Permission.SETUP_READ;
import static dev.beckon.contracts.access.Permission.SETUP_WRITE;

import java.util.List;

/** What definition-service answers. */
final class DefinitionRoutes {

    static final List<Route> ROUTES = RouteList.to(Service.DEFINITIONS)
            .collection("/scenarios", SCENARIOS_READ, SCENARIOS_WRITE)
            .post("/scenarios/validate", SCENARIOS_WRITE)
            .get("/scenarios/export", SCENARIOS_READ)
            .get("/scenarios/{id}/export", SCENARIOS_READ)
            .post("/scenarios/import", SCENARIOS_WRITE, BodySize.UPLOAD)
            .post("/scenarios/simulate", SCENARIOS_READ, CONTACTS_READ)
            .post("/scenarios/{id}/simulate", SCENARIOS_READ, CONTACTS_READ)
            .get("/scenarios/{id}/versions", SCENARIOS_READ)
            .get("/scenarios/{id}/versions/{version}", SCENARIOS_READ)
            .collection("/campaigns", CAMPAIGNS_READ, CAMPAIGNS_WRITE)
            .post("/campaigns/{id}/launch", CAMPAIGNS_LAUNCH)
            .post("/campaigns/{id}/schedule", CAMPAIGNS_LAUNCH)
            .post("/campaigns/{id}/pause", CAMPAIGNS_LAUNCH)
            .post("/campaigns/{id}/resume", CAMPAIGNS_LAUNCH)
            .post("/campaigns/{id}/cancel", CAMPAIGNS_LAUNCH)
            .collection("/api_triggers", SCENARIOS_READ, SCENARIOS_WRITE)
            .get("/templates", SCENARIOS_READ)
            .get("/templates/{id}", SCENARIOS_READ)
            .collection("/surveys", SCENARIOS_READ, SCENARIOS_WRITE)
            .collection("/conversion_links", SCENARIOS_READ, SCENARIOS_WRITE)
            .get("/media_files", SCENARIOS_READ)
            .post("/media_files", SCENARIOS_WRITE, BodySize.UPLOAD)
            .get("/media_files/{id}", SCENARIOS_READ)
            .patch("/media_files/{id}", SCENARIOS_WRITE)
            .delete("/media_files/{id}", SCENARIOS_WRITE)
            .get("/workspaces", SETUP_READ)
            .post("/workspaces", SETUP_WRITE)
            .get("/workspaces/{id}", SETUP_READ)
            .patch("/workspaces/{id}", SETUP_WRITE)
            .get("/api_keys", SETUP_READ)
            .post("/api_keys", SETUP_WRITE)
            .delete("/api_keys/{id}", SETUP_WRITE)
            .routes();

    private DefinitionRoutes() {}
}
