package dev.beckon.triggers.history;

import dev.beckon.contracts.id.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages of a workspace. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<MessageEntity, UUID> {

    /** Null fields do not restrict. */
    public record Filter(Long contactId, String status, String channel, UUID triggerCallId, UUID executionId) {}

    public Optional<MessageEntity> find(WorkspaceId workspace, UUID message) {
        Conditions conditions = Conditions.inWorkspace(workspace.value()).equal("messageId", message);
        return find(conditions.text(), conditions.parameters()).firstResultOptional();
    }

    /** The newest first, those before {@code seq}. */
    public List<MessageEntity> list(WorkspaceId workspace, Filter filter, long seq, int count) {
        Conditions conditions = Conditions.inWorkspace(workspace.value())
                .equal("contactId", filter.contactId())
                .equal("status", filter.status())
                .equal("channel", filter.channel())
                .equal("triggerCallId", filter.triggerCallId())
                .equal("executionId", filter.executionId())
                .before(seq);
        return find(conditions.newestFirst(), conditions.parameters())
                .page(0, count)
                .list();
    }
}
