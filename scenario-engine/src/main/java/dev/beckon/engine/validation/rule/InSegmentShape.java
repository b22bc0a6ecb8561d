package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ConditionTest.InSegment;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.FlagType;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.Shape;
import java.util.List;

/** {@code {"segment_id": 7, "member": false}}. */
record InSegmentShape() implements Shape<InSegment> {

    static final InSegmentShape ONLY = new InSegmentShape();

    private static final Field<Long> SEGMENT_ID =
            Field.required("segment_id", new IdType(Reference.Kind.SEGMENT), "the segment that the contact is in");

    private static final Field<Boolean> MEMBER = Field.of(
                    "member", new FlagType(), "whether the contact must be in it, or must not")
            .or(true);

    @Override
    public List<Field<?>> fields() {
        return List.of(SEGMENT_ID, MEMBER);
    }

    @Override
    public InSegment read(Fields fields) {
        return new InSegment(SEGMENT_ID.read(fields), MEMBER.read(fields));
    }

    @Override
    public void write(InSegment value, ObjectNode target) {
        SEGMENT_ID.write(target, value.segmentId());
        MEMBER.write(target, value.member());
    }
}
