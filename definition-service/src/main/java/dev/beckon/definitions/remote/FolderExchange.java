package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Folders in bundles: their title, without those who are in them. */
@ApplicationScoped
class FolderExchange implements Exchange {

    private static final String LIST = "/api/v1/folders";

    private final TriggerService triggers;
    private final Folders folders;

    FolderExchange(TriggerService triggers, Folders folders) {
        this.triggers = triggers;
        this.folders = folders;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.FOLDER;
    }

    @Override
    public Optional<ObjectNode> exported(WorkspaceId workspace, long id) {
        return triggers.get(workspace, LIST + '/' + id)
                .map(folder -> JsonNodeFactory.instance
                        .objectNode()
                        .put("title", folder.path("title").asText()));
    }

    @Override
    public OptionalLong same(WorkspaceId workspace, ObjectNode exported) {
        return Titled.find(triggers, workspace, LIST, exported.path("title").asText());
    }

    @Override
    public long create(WorkspaceId workspace, ObjectNode exported) {
        return folders.ofTitle(workspace, exported.path("title").asText());
    }
}
