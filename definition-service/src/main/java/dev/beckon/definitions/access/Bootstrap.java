package dev.beckon.definitions.access;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the first workspace and its key; several instances that start at once make them once. */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOGGER = Logger.getLogger(Bootstrap.class);
    private static final long LOCK = 0x626f6f74L;
    private static final String KEY_NAME = "bootstrap key";

    private final BootstrapSettings settings;
    private final WorkspaceRows workspaces;
    private final ApiKeyRows keys;
    private final AccessChanges changes;
    private final EntityManager entities;

    Bootstrap(
            BootstrapSettings settings,
            WorkspaceRows workspaces,
            ApiKeyRows keys,
            AccessChanges changes,
            EntityManager entities) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.keys = keys;
        this.changes = changes;
        this.entities = entities;
    }

    @Transactional
    void onStart(@Observes StartupEvent started) {
        settings.workspace().ifPresent(id -> {
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Object.class)
                    .setParameter("lock", LOCK)
                    .getSingleResult();
            makeWorkspace(id);
            settings.apiKey().map(KeySecret::new).ifPresent(secret -> makeKey(new WorkspaceId(id), secret));
        });
    }

    private void makeWorkspace(String id) {
        if (workspaces.findByIdOptional(id).isEmpty()) {
            WorkspaceRequest request =
                    new WorkspaceRequest(id, id, settings.country(), settings.timeZone(), List.of(Channel.values()));
            request.check(true);
            changes.createWorkspace(request);
            LOGGER.infof("Made the workspace %s", id);
        }
    }

    /** A key from before an upgrade gets the permissions that have come since. */
    private void makeKey(WorkspaceId workspace, KeySecret secret) {
        keys.withHash(secret.hash())
                .ifPresentOrElse(
                        changes::grantAll,
                        () -> changes.addKey(workspace, KEY_NAME, EnumSet.allOf(Permission.class), secret));
    }
}
