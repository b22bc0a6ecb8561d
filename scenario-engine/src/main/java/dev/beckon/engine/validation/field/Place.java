package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.Reference;

/**
 * Where a value stands, and where what is found there goes.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param name of the field; empty for the document and for the items of a list
 */
public record Place(String pointer, String name, Findings findings) {

    public static Place top(Findings findings) {
        return new Place("", "", findings);
    }

    public Place at(String field) {
        return new Place(pointer + JsonPointers.step(field), field, findings);
    }

    public Place at(int index) {
        return new Place(pointer + '/' + index, "", findings);
    }

    public void problem(String code, String message) {
        findings.problem(new DefinitionProblem(pointer, code, message));
    }

    public void warning(String code, String message) {
        findings.warning(new DefinitionProblem(pointer, code, message));
    }

    public void wrongType(String expected, JsonNode actual) {
        problem("wrong_type", "expected " + expected + ", but found " + Words.kind(actual));
    }

    /** Tells that a stored object is named here. */
    public void refersTo(Reference.Kind kind, long id) {
        findings.reference(new Reference(pointer, kind, id));
    }

    /** Tells that a template stands here. */
    public void mentions(String text) {
        findings.mention(new Mention.InText(this, text));
    }

    public void mentionsInExpression(String expression) {
        findings.mention(new Mention.InExpression(this, expression));
    }

    public void mentionsPath(String path) {
        findings.mention(new Mention.InRule(this, path));
    }
}
