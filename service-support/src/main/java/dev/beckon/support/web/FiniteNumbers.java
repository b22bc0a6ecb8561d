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
 * Numbers that can be computed with: not beyond IEEE 754 binary64, about 1.8e308. A larger one has no value there, and
 * would be kept, compared and sent to people as the text {@code Infinity}.
 */
public final class FiniteNumbers {

    private static final JsonFactory JSON = new JsonFactory();

    /** Of an exponent; with fewer, no number that may be written goes beyond. */
    private static final int DIGITS_THAT_MATTER = 3;

    private FiniteNumbers() {}

    /**
     * Checks all numbers with an exponent of a body, as far as it is JSON; what is none is refused by who reads it.
     *
     * @throws ProblemException 422 {@code invalid_value} that names all places at once
     */
    public static void check(byte[] body) {
        if (mayHoldOther(body)) {
            List<Problem.Fault> faults = faults(body);
            if (!faults.isEmpty()) {
                throw ProblemException.unprocessable(
                        "invalid_value", "No number may be larger than 1.79e308; see errors", faults);
            }
        }
    }

    /** Nearly no body has an exponent of three digits, and a plain scan costs next to nothing. */
    private static boolean mayHoldOther(byte[] body) {
        for (int at = 1; at + DIGITS_THAT_MATTER < body.length; at++) {
            if ((body[at] == 'e' || body[at] == 'E') && isDigit(body[at - 1]) && isLargeExponent(body, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLargeExponent(byte[] body, int from) {
        int first = body[from] == '+' ? from + 1 : from;
        int after = first;
        while (after < body.length && isDigit(body[after])) {
            after++;
        }
        return after - first >= DIGITS_THAT_MATTER;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static List<Problem.Fault> faults(byte[] body) {
        List<Problem.Fault> faults = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isInfinite(parser.getDoubleValue())) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    faults.add(new Problem.Fault(pointer, "invalid_value", "The number is too large"));
                }
            }
        } catch (JsonProcessingException notJson) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
        return faults;
    }
}
