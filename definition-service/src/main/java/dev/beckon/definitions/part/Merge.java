package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.List;

/**
 * A change laid over the current version. A list that is sent is complete: {@code {id}} keeps a part, {@code {id, field}}
 * changes the fields named ({@code null} removes one), a part without an id is new, a part that is not named is removed.
 * A list that is not sent stays as it is, and so does every other field.
 *
 * @param whole parts that are kept have their id; new ones have none yet
 * @param problems references that lead nowhere; when there are any, {@code whole} is good for nothing
 */
public record Merge(ObjectNode whole, List<DefinitionProblem> problems) {

    /** Lays {@code sent} over {@code present}, which is empty for a new scenario. Changes neither. */
    public static Merge of(ObjectNode present, ObjectNode sent) {
        Faults faults = new Faults();
        ObjectNode whole = present.deepCopy();
        whole.setAll(sent.deepCopy());
        for (PartKind kind : PartKind.values()) {
            if (sent.get(kind.field()) instanceof ArrayNode list) {
                JsonNode before = present.path(kind.field());
                ArrayNode merged =
                        new PartList(kind, before.isArray() ? before : MissingNode.getInstance(), faults).over(list);
                if (kind == PartKind.ACTION) {
                    Parents.settle(before, list, merged, faults);
                }
                whole.set(kind.field(), merged);
            }
        }
        return new Merge(whole, faults.all());
    }
}
