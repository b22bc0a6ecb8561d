package dev.beckon.engine.interpreter;

import dev.beckon.contracts.access.AccessRecord.Workspace;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.engine.template.TemplateScope;
import java.util.HashMap;
import java.util.Map;

/** The name spaces of texts: {@code contact}, {@code trigger} with its other names, {@code answers}, … */
final class ScopeBuilder {

    private ScopeBuilder() {}

    static TemplateScope scope(
            ExecutionId executionId,
            int step,
            Environment environment,
            Map<String, Object> data,
            Map<String, Object> answers) {
        Map<String, Object> names = HashMap.newHashMap(8);
        names.put("contact", environment.contact() == null ? Map.of() : new ContactVariables(environment.contact()));
        names.put("trigger", data);
        names.put("params", data);
        names.put("apicontent", data);
        names.put("answers", answers);
        names.put("execution", Map.of("id", executionId.toString(), "step", step));
        names.put("workspace", workspace(environment.workspace()));
        return new TemplateScope(names);
    }

    private static Map<String, Object> workspace(Workspace workspace) {
        if (workspace == null) {
            return Map.of();
        }
        Map<String, Object> fields = HashMap.newHashMap(4);
        fields.put("id", workspace.workspace().value());
        fields.put("name", workspace.name());
        fields.put("country", workspace.country());
        fields.put("time_zone", workspace.timeZone());
        return fields;
    }
}
