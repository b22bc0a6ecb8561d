package dev.beckon.gateway.trigger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;

/** The calls accepted here lately, so that a caller who asks at once is not told that there is no such call. */
@ApplicationScoped
public class RecentCalls {

    private final Cache<String, WorkspaceId> calls;

    RecentCalls(GatewaySettings settings) {
        this.calls = Caffeine.newBuilder()
                .maximumSize(settings.recentCalls())
                .expireAfterWrite(settings.recentCallRetention())
                .build();
    }

    void remember(TriggerCallId call, WorkspaceId workspace) {
        calls.put(call.toString(), workspace);
    }

    /** Whether this workspace's call of that id was accepted here lately. */
    public boolean contains(String call, WorkspaceId workspace) {
        return workspace.equals(calls.getIfPresent(call));
    }
}
