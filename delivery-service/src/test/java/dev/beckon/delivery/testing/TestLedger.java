package dev.beckon.delivery.testing;

import dev.beckon.delivery.ledger.Ledger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A ledger on a new database, for all tests of a class: registered in a static field of it. */
public final class TestLedger implements BeforeAllCallback, AfterAllCallback {

    private DataSource database;
    private Ledger ledger;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = TestDatabase.migrated();
        ledger = new Ledger(database, new SimpleMeterRegistry());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ledger.close();
    }

    public DataSource database() {
        return database;
    }

    public Ledger ledger() {
        return ledger;
    }
}
