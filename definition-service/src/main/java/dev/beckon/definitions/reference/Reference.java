package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One id in a document that names something else.
 *
 * @param pointer JSON pointer to the id
 */
public record Reference(ReferenceKind kind, long id, String pointer, Place place) {

    /**
     * Puts the thing itself where its id stands; what the document says of it besides the id stays.
     *
     * @throws ClassCastException for a reference in a list
     */
    public void embed(ObjectNode thing) {
        Place.Field field = (Place.Field) place;
        if (field.name().equals(kind.idField())) {
            field.container().remove(field.name());
            field.container().set(kind.word(), thing);
        } else {
            thing.forEachEntry((name, value) -> {
                if (!field.container().hasNonNull(name)) {
                    field.container().set(name, value);
                }
            });
        }
    }
}
