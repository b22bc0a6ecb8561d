package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.Limits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings data from outside into the form that it keeps when the state is written and read: maps, lists, texts, whole
 * numbers, doubles and booleans; what is empty is absent, or null. So a text renders the same before and after a wait.
 */
final class CallData {

    /** The data is too large or too deep to be kept. */
    static final class TooLargeException extends RuntimeException {

        TooLargeException(String message) {
            super(message);
        }
    }

    private final int maxLength;
    private int lengthLeft;

    private CallData(int maxLength) {
        this.maxLength = maxLength;
        this.lengthLeft = maxLength;
    }

    /** @throws TooLargeException when there is more than a call may have */
    static Map<String, Object> of(Map<String, Object> data) {
        return of(data, Limits.MAX_DATA_LENGTH);
    }

    /**
     * The data that a call brings along. What it names and leaves empty stays as null: to read that is no mistake, such
     * as of a parameter that its API trigger declares and the caller leaves out.
     *
     * @throws TooLargeException when there is more than a call may have
     */
    static Map<String, Object> ofCall(Map<String, Object> data) {
        Map<String, Object> kept = of(data);
        if (data == null || kept.size() == data.size()) {
            return kept;
        }
        Map<String, Object> all = LinkedHashMap.newLinkedHashMap(data.size());
        data.keySet().forEach(name -> all.put(name, kept.get(name)));
        return Collections.unmodifiableMap(all);
    }

    /** @throws TooLargeException when there is more than that */
    static Map<String, Object> of(Map<String, Object> data, int maxLength) {
        return data == null || data.isEmpty() ? Map.of() : new CallData(maxLength).map(data, 1);
    }

    /** Characters of texts and names, and one for every other value: what the limits are held against. */
    static int length(Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> text.length() + 1;
            case Map<?, ?> map -> {
                int length = 1;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    length += ((String) entry.getKey()).length() + length(entry.getValue());
                }
                yield length;
            }
            case List<?> items -> {
                int length = 1;
                for (Object item : items) {
                    length += length(item);
                }
                yield length;
            }
            default -> 1;
        };
    }

    private Object value(Object value, int depth) {
        return switch (value) {
            case null -> null;
            case String text -> {
                spend(text.length());
                yield text;
            }
            case Map<?, ?> map -> map(map, depth + 1);
            case Iterable<?> items -> list(items, depth + 1);
            case Boolean _, Integer _, Double _ -> value;
            case Long number -> number == number.intValue() ? (Object) number.intValue() : number;
            case BigInteger number -> value(number.toString(), depth);
            case Number number -> value(number.doubleValue(), depth);
            default -> value(value.toString(), depth);
        };
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) {
        checkDepth(depth);
        Map<String, Object> kept = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            spend(name.length() + 1);
            Object form = value(value, depth);
            if (!isEmpty(form)) {
                kept.put(name, form);
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    private List<Object> list(Iterable<?> items, int depth) {
        checkDepth(depth);
        List<Object> kept = new ArrayList<>();
        for (Object item : items) {
            spend(1);
            kept.add(value(item, depth));
        }
        return Collections.unmodifiableList(kept);
    }

    private void spend(int length) {
        lengthLeft -= length;
        if (lengthLeft < 0) {
            throw new TooLargeException("The data is longer than " + maxLength + " characters");
        }
    }

    private static void checkDepth(int depth) {
        if (depth > Limits.MAX_DATA_DEPTH) {
            throw new TooLargeException("The data is nested more than " + Limits.MAX_DATA_DEPTH + " levels deep");
        }
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }
}
