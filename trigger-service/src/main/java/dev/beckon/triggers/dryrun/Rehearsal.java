package dev.beckon.triggers.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.simulation.Script;
import dev.beckon.engine.simulation.SimulationReport;
import dev.beckon.engine.simulation.Simulator;
import dev.beckon.engine.simulation.Stage;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.directory.WorkspaceDirectory;
import dev.beckon.triggers.fact.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Plays a scenario for one contact, from the start to the end that it has if the contact never answers. */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOGGER = Logger.getLogger(Rehearsal.class);
    private static final String ENGINE_ERROR = "engine_error";

    private final WorkspaceDirectory workspaces;
    private final ContactFacts facts;
    private final Clock clock;
    private final String publicUrl;

    Rehearsal(
            WorkspaceDirectory workspaces,
            ContactFacts facts,
            Clock clock,
            @ConfigProperty(name = "beckon.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.workspaces = workspaces;
        this.facts = facts;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** @throws DatabaseException when what the scenario asks of the contact cannot be looked up */
    Preview play(Connection connection, Plan plan, int version, TriggerRequest request, Contact contact) {
        Script script = new Script(request.data(), List.of(), true);
        Stage stage = new Stage(
                version,
                plan,
                List.of(),
                workspaces.find(contact.workspace()).orElse(null),
                publicUrl,
                contact.profile(),
                facts.of(connection, contact.key()),
                clock.instant());
        try {
            SimulationReport report = new Simulator(script, stage).play();
            List<JsonNode> warnings = Stream.of(report.warnings(), report.refused())
                    .flatMap(List::stream)
                    .<JsonNode>map(Json.MAPPER::valueToTree)
                    .toList();
            return Preview.of(report, warnings);
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.errorf(e, "The engine failed in a dry run, scenario=%s, version=%d", request.scenarioId(), version);
            return Preview.failed(ENGINE_ERROR);
        }
    }
}
