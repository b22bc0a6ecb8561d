package dev.beckon.support.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that can be stored and sent on: without U+0000, which PostgreSQL stores in no text and in no {@code jsonb}, and
 * without half of a surrogate pair, which is no character and has no form in UTF-8 (RFC 3629 section 3).
 */
public final class StorableText {

    private static final JsonFactory JSON = new JsonFactory();

    private StorableText() {}

    /**
     * Checks all names and texts of a body, as far as it is JSON; what is none is refused by who reads it.
     *
     * @throws ProblemException 422 {@code invalid_character} that names all places at once
     */
    public static void check(byte[] body) {
        if (mayHoldOther(body)) {
            List<Problem.Fault> faults = faults(body);
            if (!faults.isEmpty()) {
                throw ProblemException.unprocessable(
                        "invalid_character", "U+0000 and half of a surrogate pair cannot be stored", faults);
            }
        }
    }

    /** As an escape; in bytes neither is JSON. Nearly no body does, and a plain scan costs next to nothing. */
    private static boolean mayHoldOther(byte[] body) {
        for (int at = 0; at + 3 < body.length; at++) {
            if (body[at] == '\\' && body[at + 1] == 'u' && mayBeOther(body[at + 2], body[at + 3])) {
                return true;
            }
        }
        return false;
    }

    /** Whether an escape with these two digits may be U+0000 or a surrogate, U+D800 to U+DFFF. */
    private static boolean mayBeOther(byte first, byte second) {
        return first == '0' && second == '0' || (first == 'd' || first == 'D') && second >= '8';
    }

    private static List<Problem.Fault> faults(byte[] body) {
        List<Problem.Fault> faults = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) && !isSound(parser.getText())) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    faults.add(new Problem.Fault(
                            pointer, "invalid_character", "Must not hold U+0000 or half of a surrogate pair"));
                }
            }
        } catch (JsonProcessingException notJson) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
        return faults;
    }

    /** A pair is one code point; what is left of a surrogate is one by itself. */
    static boolean isSound(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
