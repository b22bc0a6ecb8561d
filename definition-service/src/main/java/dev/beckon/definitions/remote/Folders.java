package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes folders. */
@ApplicationScoped
public class Folders {

    private final TriggerService triggers;

    Folders(TriggerService triggers) {
        this.triggers = triggers;
    }

    /** The id of the folder of this title; makes it when there is none. */
    public long ofTitle(WorkspaceId workspace, String title) {
        return triggers.send(
                        workspace,
                        "PUT",
                        "/internal/folders",
                        JsonNodeFactory.instance.objectNode().put("title", title))
                .map(folder -> folder.path("id").asLong())
                .filter(id -> id > 0)
                .orElseThrow(() -> ProblemException.unavailable(
                        "service_unavailable", "The folder cannot be made just now; nothing was done, try again"));
    }
}
