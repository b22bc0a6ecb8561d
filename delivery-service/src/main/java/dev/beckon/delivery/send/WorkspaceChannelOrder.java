package dev.beckon.delivery.send;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.CompactedView;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The workspaces' own orders, from the compacted access topic; the standard order for what is not known. */
@Singleton
public final class WorkspaceChannelOrder implements ChannelOrder {

    private final CompactedView<AccessRecord> access;

    WorkspaceChannelOrder(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.access = new CompactedView<>(Topics.ACCESS, bootstrapServers);
    }

    @Override
    public List<Channel> of(WorkspaceId workspace) {
        return access.get(AccessRecord.Workspace.keyOf(workspace))
                .map(record -> switch (record) {
                    case AccessRecord.Workspace known -> known.channels();
                    case AccessRecord.ApiKey key -> List.<Channel>of();
                })
                .filter(order -> !order.isEmpty())
                .orElse(STANDARD);
    }

    @PreDestroy
    void close() {
        access.close();
    }
}
