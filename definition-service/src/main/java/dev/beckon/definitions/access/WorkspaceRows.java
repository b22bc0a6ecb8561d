package dev.beckon.definitions.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The workspaces in the database. */
@ApplicationScoped
class WorkspaceRows implements PanacheRepositoryBase<WorkspaceRow, String> {}
