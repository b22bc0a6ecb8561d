package dev.beckon.triggers.event;

import dev.beckon.triggers.cause.Cause;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Learns of every new event that is no history, in the transaction that stores it. */
public interface EventObserver {

    void eventsHappened(Connection connection, List<ContactEvent> events, Cause cause) throws SQLException;
}
