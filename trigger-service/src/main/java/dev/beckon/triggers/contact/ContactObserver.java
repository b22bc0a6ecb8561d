package dev.beckon.triggers.contact;

import dev.beckon.triggers.cause.Cause;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Learns of every change of contacts, in the transaction that makes it: what it writes is committed with the change. */
public interface ContactObserver {

    void contactsChanged(Connection connection, List<ContactDelta> deltas, Cause cause) throws SQLException;
}
