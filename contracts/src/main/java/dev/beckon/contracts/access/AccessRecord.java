package dev.beckon.contracts.access;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import java.util.List;
import java.util.Set;

/** What the edge needs to know of a caller. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AccessRecord.Workspace.class, name = "workspace"),
    @JsonSubTypes.Type(value = AccessRecord.ApiKey.class, name = "api_key")
})
public sealed interface AccessRecord {

    WorkspaceId workspace();

    /** The record's key on the compacted topic. */
    String key();

    /**
     * A tenant.
     *
     * @param country ISO 3166 alpha-2; phone numbers without a country code are read as of here
     * @param timeZone IANA name
     * @param channels the order in which channels are tried when a message names none
     */
    record Workspace(WorkspaceId workspace, String name, String country, String timeZone, List<Channel> channels)
            implements AccessRecord {

        public Workspace {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }

        @Override
        public String key() {
            return keyOf(workspace);
        }

        public static String keyOf(WorkspaceId workspace) {
            return "workspace/" + workspace;
        }
    }

    /**
     * An API key. Only its SHA-256 is ever stored or sent.
     *
     * @param keyHash lower-case hex SHA-256 of the key
     */
    record ApiKey(WorkspaceId workspace, String keyId, String name, String keyHash, Set<Permission> permissions)
            implements AccessRecord {

        public ApiKey {
            permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
        }

        @Override
        public String key() {
            return keyOf(keyHash);
        }

        public static String keyOf(String keyHash) {
            return "api_key/" + keyHash;
        }
    }
}
