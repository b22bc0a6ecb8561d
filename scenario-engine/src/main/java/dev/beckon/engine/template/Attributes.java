package dev.beckon.engine.template;

import io.pebbletemplates.pebble.node.ForNode.LoopVariables;
import java.util.List;
import java.util.Map;

/**
 * What stands behind a dot or in brackets: the keys of maps, the positions of lists, the variables of a loop. Nothing
 * is ever found by reflection.
 */
final class Attributes {

    /** The absence of an attribute, as opposed to one that is empty. */
    static final Object ABSENT = new Object();

    private Attributes() {}

    /** The attribute's value, which may be null, or {@link #ABSENT}. */
    static Object read(Object instance, String name) {
        return switch (instance) {
            case Map<?, ?> map -> read(map, name);
            case List<?> list -> read(list, name);
            case Map.Entry<?, ?> entry -> read(entry, name);
            case LoopVariables loop -> read(loop, name);
            default -> ABSENT;
        };
    }

    private static Object read(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value != null || map.containsKey(name) ? value : ABSENT;
    }

    private static Object read(List<?> list, String name) {
        if (name.isEmpty() || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return ABSENT;
        }
        int index = Integer.parseInt(name);
        return index < list.size() ? list.get(index) : ABSENT;
    }

    private static Object read(Map.Entry<?, ?> entry, String name) {
        return switch (name) {
            case "key" -> entry.getKey();
            case "value" -> entry.getValue();
            default -> ABSENT;
        };
    }

    private static Object read(LoopVariables loop, String name) {
        return switch (name) {
            case "index" -> loop.getIndex();
            case "first" -> loop.isFirst();
            case "last" -> loop.isLast();
            case "length" -> loop.getLength().intValue();
            case "revindex" -> loop.getRevindex().intValue();
            default -> ABSENT;
        };
    }
}
