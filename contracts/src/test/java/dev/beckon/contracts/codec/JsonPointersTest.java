package dev.beckon.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointersTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a/b", "m~n", "~1", "~0/", ""})
    void leadsToTheFieldOfThatName(String field) {
        var object = JsonNodeFactory.instance.objectNode().put(field, true).put("other", false);
        assertThat(object.at(JsonPointers.step(field)).asBoolean()).isTrue();
    }
}
