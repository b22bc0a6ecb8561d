package dev.beckon.delivery.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.delivery.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final DataSource database = TestDatabase.migrated();
    private final Retention retention = new Retention(database, Duration.ofDays(30), Duration.ofHours(24));

    @Test
    void whatAPersonHasWithdrawnStaysAndADeletedContactIsForgottenInTime() throws SQLException {
        TestDatabase.execute(database, """
                insert into withdrawn_consent values
                  ('acme', 1, 'sms', 1, now() - interval '900 days'),
                  ('acme', 2, '*', 1, now() - interval '31 days'),
                  ('acme', 3, '*', 1, now() - interval '29 days')""");
        retention.prune();
        assertThat(TestDatabase.text(
                        database,
                        "select string_agg(contact_id || channel, ' ' order by contact_id) from withdrawn_consent"))
                .isEqualTo("1sms 3*");
    }
}
