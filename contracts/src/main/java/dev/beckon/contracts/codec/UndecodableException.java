package dev.beckon.contracts.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** The bytes of a record are not what its topic holds: such a record belongs in the dead letters. */
public final class UndecodableException extends RuntimeException {

    public UndecodableException(Class<?> type, Throwable cause) {
        super("Not a " + type.getSimpleName() + ": " + reason(cause));
    }

    /** Where it fails, never what stands there: a record may hold a message text. Hence no cause either. */
    private static String reason(Throwable cause) {
        return switch (cause) {
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                "unreadable value at "
                        + mapping.getPath().stream()
                                .map(step -> step.getFieldName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getFieldName())
                                .collect(Collectors.joining("/", "/", ""));
            case JsonMappingException mapping -> "of another form";
            case JsonProcessingException json -> "no JSON";
            default -> cause.getMessage();
        };
    }
}
