package dev.beckon.triggers.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A table that whoever reads it waits for, until this is closed. */
public final class LockedTable implements AutoCloseable {

    private final Connection holder;

    /** Blocks until nobody else uses it. */
    public LockedTable(DataSource database, String table) throws SQLException {
        holder = database.getConnection();
        holder.setAutoCommit(false);
        try (Statement lock = holder.createStatement()) {
            lock.execute("lock table " + table + " in access exclusive mode");
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.setAutoCommit(true);
        holder.close();
    }
}
