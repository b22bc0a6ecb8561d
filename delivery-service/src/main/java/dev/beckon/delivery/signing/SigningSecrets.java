package dev.beckon.delivery.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.channel.SecretCipher;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.support.database.Transactions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * Keeps the workspaces' signing secrets, each made when it is first asked for. Safe for all threads; blocks; fails with
 * {@link StoreUnavailableException} when the database does not answer.
 */
@Singleton
public final class SigningSecrets {

    private static final String ADD = """
            insert into signing_secret (workspace, secrets, created_at, updated_at) values (?, ?, now(), now())
            on conflict do nothing""";

    private static final String FIND = "select secrets from signing_secret where workspace = ?";
    private static final String LOCK = FIND + " for update";
    private static final String CHANGE =
            "update signing_secret set secrets = ?, updated_at = now() where workspace = ?";

    private final DataSource database;
    private final SecretCipher cipher;
    private final InstantSource clock;
    private final Duration overlap;

    SigningSecrets(AgroalDataSource database, SecretCipher cipher, InstantSource clock, DeliveryConfig config) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
        this.overlap = config.requests().secretOverlap();
    }

    public SigningSecret of(WorkspaceId workspace) {
        return run(connection -> present(connection, workspace, FIND));
    }

    /** Makes a new secret; the old one signs beside it for {@code beckon.delivery.requests.secret-overlap}. */
    public SigningSecret rotate(WorkspaceId workspace) {
        return run(connection -> {
            SigningSecret rotated = present(connection, workspace, LOCK).rotated(clock.instant(), overlap);
            try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
                change.setBytes(1, sealed(workspace, rotated));
                change.setString(2, workspace.value());
                change.executeUpdate();
            }
            return rotated;
        });
    }

    private SigningSecret present(Connection connection, WorkspaceId workspace, String query) throws SQLException {
        SigningSecret found = find(connection, workspace, query);
        if (found != null) {
            return found;
        }
        Instant now = clock.instant();
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, workspace.value());
            add.setBytes(2, sealed(workspace, SigningSecret.create(now)));
            add.executeUpdate();
        }
        return find(connection, workspace, query);
    }

    private SigningSecret find(Connection connection, WorkspaceId workspace, String query) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(query)) {
            find.setString(1, workspace.value());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? opened(workspace, row.getBytes(1)) : null;
            }
        }
    }

    private byte[] sealed(WorkspaceId workspace, SigningSecret secret) {
        try {
            return cipher.seal(owner(workspace), Json.MAPPER.writeValueAsBytes(secret));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Texts and instants are always JSON", e);
        }
    }

    private SigningSecret opened(WorkspaceId workspace, byte[] box) {
        try {
            return Json.MAPPER.readValue(cipher.open(owner(workspace), box), SigningSecret.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing secret of " + workspace + " is unreadable", e);
        }
    }

    private <R> R run(Transactions.Work<R> work) {
        try {
            return Transactions.run(database, work);
        } catch (SQLException e) {
            throw new StoreUnavailableException("signing_secret", e);
        }
    }

    private static String owner(WorkspaceId workspace) {
        return workspace.value() + "/signing";
    }
}
