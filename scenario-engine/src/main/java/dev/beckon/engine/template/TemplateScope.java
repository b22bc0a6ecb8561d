package dev.beckon.engine.template;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a template sees: name spaces, each a map of maps, lists, texts, numbers and booleans. Read only; for one thread
 * at a time.
 */
public final class TemplateScope {

    /** Pebble puts objects of its own under these names, after ours; here they are hidden. */
    private static final Set<String> HIDDEN = Set.of("locale", "template", "_context");

    private final Map<String, Object> names;

    public TemplateScope(Map<String, Object> names) {
        this.names = names;
    }

    /** The name space, or null. */
    Object name(String name) {
        return names.get(name);
    }

    /** The value at a path that begins with a name space; empty when it is absent or null. */
    public Optional<Object> at(List<String> path) {
        Object value = names.get(path.getFirst());
        for (int i = 1; i < path.size() && value != null; i++) {
            Object next = Attributes.read(value, path.get(i));
            value = next == Attributes.ABSENT ? null : next;
        }
        return Optional.ofNullable(value);
    }

    /** The scope as Pebble reads it, telling the current rendering what was found and what was not. */
    Map<String, Object> observed() {
        return new Observed();
    }

    private final class Observed extends AbstractMap<String, Object> {

        @Override
        public Object get(Object key) {
            Object value = names.get(key);
            if (value != null) {
                RenderSession.CURRENT.get().found(null, (String) key, value);
            }
            return value;
        }

        @Override
        public boolean containsKey(Object key) {
            if (names.containsKey(key)) {
                return true;
            }
            RenderSession.CURRENT.get().missed(null, (String) key);
            return HIDDEN.contains(key);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return names.entrySet();
        }
    }
}
