package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One rendering: what it has cost and what it did not find. Lives on one thread. */
final class RenderSession {

    static final ScopedValue<RenderSession> CURRENT = ScopedValue.newInstance();

    private final TemplateScope scope;
    private final Map<Object, String> paths = new IdentityHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int workLeft = Limits.MAX_LOOP_WORK;
    private long readLeft = Limits.MAX_TEMPLATE_READ;
    private Object lastFound;
    private String lastPath;
    private String lastMiss;
    private boolean lastMissIsNew;

    /** @param scope what is rendered with */
    RenderSession(TemplateScope scope) {
        this.scope = scope;
    }

    /** What is rendered with; to look things up for the product's own sake, which counts as no reading of the template. */
    TemplateScope scope() {
        return scope;
    }

    /** @throws TemplateFailedException when the loops have used up what they may */
    void spend(int work) {
        workLeft -= work;
        if (workLeft < 0) {
            throw new TemplateFailedException(
                    "The loops of the template take more than " + Limits.MAX_LOOP_WORK + " steps");
        }
    }

    /**
     * An operator or a filter takes a value.
     *
     * @throws TemplateFailedException when all values that were taken are longer than they may be
     */
    void read(Object value) {
        readLeft -= length(value);
        if (readLeft < 0) {
            throw new TemplateFailedException("The operators and filters of the template work on more than "
                    + Limits.MAX_TEMPLATE_READ + " characters");
        }
    }

    private static long length(Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case SafeString text -> text.toString().length();
            case Collection<?> items -> items.size();
            case Map<?, ?> map -> map.size();
            case BigDecimal number -> number.unscaledValue().bitLength();
            case null, default -> 1;
        };
    }

    /** A value was found; its path is kept to name what is missing below it. */
    void found(Object parent, String name, Object value) {
        lastMiss = null;
        lastFound = value;
        lastPath = parent == null ? name : path(parent, name);
        if (value instanceof Map || value instanceof List) {
            paths.put(value, lastPath);
        }
    }

    void missed(Object parent, String name) {
        lastMiss = parent == null ? name : path(parent, name);
        lastMissIsNew = unknown.add(lastMiss);
    }

    /** The template itself deals with the absence of what was read last, so the absence is no mistake. */
    void forgiveLast() {
        if (lastMiss != null && lastMissIsNew) {
            unknown.remove(lastMiss);
        }
        lastMiss = null;
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private String path(Object parent, String name) {
        String prefix = parent == lastFound ? lastPath : paths.get(parent);
        return prefix == null ? name : prefix + '.' + name;
    }
}
