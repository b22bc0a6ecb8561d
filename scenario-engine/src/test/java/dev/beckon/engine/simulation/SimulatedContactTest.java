package dev.beckon.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.PropertyOperation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contact at the end of a simulation holds what a real one would hold. */
class SimulatedContactTest {

    private final SimulatedContact contact = new SimulatedContact(new ContactProfile(
            new WorkspaceId("w"),
            new ContactId(1),
            1,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            Map.of("points", 5, "price", "1.5", "colours", List.of("red"))));

    @Test
    void aNumberStaysAPlainNumber() {
        assertThat(after("points", PropertyOperation.INCREMENT, 5)).isEqualTo(10);
        assertThat(after("price", PropertyOperation.INCREMENT, 1)).isEqualTo(2.5);
    }

    @Test
    void ofAListEachItemIsAddedOnce() {
        assertThat(after("colours", PropertyOperation.ADD, List.of("red", "blue")))
                .isEqualTo(List.of("red", "blue"));
    }

    @Test
    void aClearedPropertyIsGone() {
        assertThat(after("points", PropertyOperation.CLEAR, null)).isNull();
    }

    private Object after(String property, PropertyOperation operation, Object value) {
        contact.take(new PropertyChanged(1, "a", property, operation, value));
        return contact.profile().properties().get(property);
    }
}
