package dev.beckon.triggers.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.beckon.contracts.codec.Json;
import java.io.UncheckedIOException;

/** Values in JSONB columns. */
public final class JsonColumn {

    private static final ObjectMapper MAPPER = mapper();

    private JsonColumn() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = Json.MAPPER.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        mapper.getFactory().setCharacterEscapes(new WithoutNul());
        return mapper;
    }

    /** The same text for the same value, whatever order its maps had. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL cannot store U+0000 in JSONB; it becomes U+FFFD. */
    private static final class WithoutNul extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final SerializableString REPLACEMENT = new SerializedString("\uFFFD");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == 0 ? REPLACEMENT : null;
        }
    }
}
