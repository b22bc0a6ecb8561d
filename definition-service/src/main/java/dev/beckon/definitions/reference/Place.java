package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where an id stands in a document. */
public sealed interface Place {

    /** Writes another id there. */
    void put(long id);

    record Field(ObjectNode container, String name) implements Place {

        @Override
        public void put(long id) {
            container.put(name, id);
        }
    }

    record Element(ArrayNode list, int index) implements Place {

        @Override
        public void put(long id) {
            list.set(index, list.numberNode(id));
        }
    }
}
