package dev.beckon.delivery.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.testing.Profiles;
import dev.beckon.delivery.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentStatementTest {

    private static final long ANN = 1;
    private static final long BOB = 2;

    private static DataSource database;
    private static ConsentStatement statement;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
        statement = new ConsentStatement(database);
    }

    @BeforeEach
    void empty() {
        TestDatabase.execute(database, "delete from withdrawn_consent");
    }

    @Test
    void onlyWhatIsWithdrawnIsKept() throws SQLException {
        note(Profiles.withPhone(ANN, 1), Profiles.withPhone(BOB, 1, Channel.SMS, Channel.RCS));
        assertThat(withdrawn(ANN)).isEmpty();
        assertThat(withdrawn(BOB)).containsExactlyInAnyOrder(Channel.SMS, Channel.RCS);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void whatIsGrantedAgainIsForgotten() throws SQLException {
        note(Profiles.withPhone(ANN, 1, Channel.SMS, Channel.RCS));
        note(Profiles.withPhone(ANN, 2, Channel.RCS));
        assertThat(withdrawn(ANN)).containsExactly(Channel.RCS);
    }

    @Test
    void whatIsUnknownIsNotWithdrawn() throws SQLException {
        note(Profiles.withPhone(ANN, 1, Channel.SMS));
        note(Profiles.profile(ANN, 2, List.of(new ContactAddress(Channel.SMS, "+491", Consent.UNKNOWN))));
        assertThat(rows()).isZero();
    }

    @Test
    void aChannelWithoutAnAddressStaysWithdrawn() throws SQLException {
        note(Profiles.withPhone(ANN, 1, Channel.SMS));
        note(Profiles.profile(ANN, 2, List.of(new ContactAddress(Channel.EMAIL, "ann@x.example", Consent.GRANTED))));
        assertThat(withdrawn(ANN)).containsExactly(Channel.SMS);
    }

    @Test
    void oneGrantedAddressOfAChannelIsEnough() throws SQLException {
        note(Profiles.profile(
                ANN,
                1,
                List.of(
                        new ContactAddress(Channel.SMS, "+491", Consent.REVOKED),
                        new ContactAddress(Channel.SMS, "+492", Consent.GRANTED))));
        assertThat(rows()).isZero();
    }

    @Test
    void theSameAgainChangesNothing() throws SQLException {
        note(Profiles.withPhone(ANN, 1, Channel.SMS));
        note(Profiles.withPhone(ANN, 2));
        note(Profiles.withPhone(ANN, 3, Channel.RCS));
        note(
                Profiles.withPhone(ANN, 1, Channel.SMS),
                Profiles.withPhone(ANN, 2),
                Profiles.withPhone(ANN, 3, Channel.RCS));
        assertThat(withdrawn(ANN)).containsExactly(Channel.RCS);
    }

    @Test
    void anOlderGrantDoesNotUndoAWithdrawal() throws SQLException {
        note(Profiles.withPhone(ANN, 7, Channel.SMS));
        note(Profiles.withPhone(ANN, 6));
        assertThat(withdrawn(ANN)).containsExactly(Channel.SMS);
        note(Profiles.withPhone(ANN, 8));
        assertThat(withdrawn(ANN)).isEmpty();
    }

    @Test
    void withinABatchTheNewestCountsWhateverItsPlace() throws SQLException {
        note(
                Profiles.withPhone(ANN, 3, Channel.SMS),
                Profiles.withPhone(BOB, 5),
                Profiles.withPhone(ANN, 2),
                Profiles.withPhone(BOB, 4, Channel.SMS));
        assertThat(withdrawn(ANN)).containsExactly(Channel.SMS);
        assertThat(withdrawn(BOB)).isEmpty();
    }

    @Test
    void withinABatchAWithdrawalOutlivesTheLossOfItsAddress() throws SQLException {
        note(Profiles.withPhone(ANN, 1, Channel.SMS), Profiles.profile(ANN, 2, List.of()));
        assertThat(withdrawn(ANN)).containsExactly(Channel.SMS);
    }

    @Test
    void aDeletedContactHasWithdrawnEverythingForGood() throws SQLException {
        note(Profiles.withPhone(ANN, 1, Channel.SMS));
        statement.note(List.of(ConsentChange.deletion(Profiles.key(ANN))));
        statement.note(List.of(ConsentChange.deletion(Profiles.key(ANN))));
        note(Profiles.withPhone(ANN, 1));
        assertThat(withdrawn(ANN)).containsExactlyInAnyOrder(Channel.values());
        assertThat(rows()).isEqualTo(1);
    }

    private static void note(ContactProfile... profiles) throws SQLException {
        statement.note(Stream.of(profiles).map(ConsentChange::of).toList());
    }

    private static Set<Channel> withdrawn(long contact) throws SQLException {
        ContactKey key = Profiles.key(contact);
        try (Connection connection = database.getConnection()) {
            return Withdrawals.of(connection, Set.of(key)).getOrDefault(key, Set.of());
        }
    }

    private static long rows() {
        return TestDatabase.count(database, "select count(*) from withdrawn_consent");
    }
}
