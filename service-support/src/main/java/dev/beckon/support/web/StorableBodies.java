package dev.beckon.support.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Refuses a JSON body that holds the character U+0000 anywhere: PostgreSQL stores it in no text and in no
 * {@code jsonb}, so what took it in would fail on the way to the table. All places are named at once. A body that its
 * reader takes as raw bytes is left alone: a provider's webhook must not be lost for a character, and a file is judged line
 * by line, in as little memory as its reader needs.
 */
@Provider
public final class StorableBodies implements ReaderInterceptor {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] ESCAPE = {'\\', 'u', '0', '0', '0', '0'};

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !type.getSubtype().endsWith("json") || isRaw(context.getType())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        if (holdsEscape(body)) {
            List<Problem.Fault> faults = faults(body);
            if (!faults.isEmpty()) {
                throw ProblemException.unprocessable(
                        "invalid_character", "The character U+0000 cannot be stored", faults);
            }
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static boolean isRaw(Class<?> target) {
        return target == byte[].class || target == InputStream.class;
    }

    /** Whether {@code \}{@code u0000} is anywhere: nearly no body has it, and a plain scan costs next to nothing. */
    private static boolean holdsEscape(byte[] body) {
        for (int start = 0; start <= body.length - ESCAPE.length; start++) {
            if (body[start] == '\\' && Arrays.equals(body, start, start + ESCAPE.length, ESCAPE, 0, ESCAPE.length)) {
                return true;
            }
        }
        return false;
    }

    /** The places with the character, as far as the body is JSON; what is none is refused by who reads it. */
    static List<Problem.Fault> faults(byte[] body) throws IOException {
        List<Problem.Fault> faults = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                        && parser.getText().indexOf('\0') >= 0) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    faults.add(new Problem.Fault(pointer, "invalid_character", "Must not hold the character U+0000"));
                }
            }
        } catch (JsonProcessingException notJson) {
            return List.of();
        }
        return faults;
    }
}
