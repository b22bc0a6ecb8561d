package dev.beckon.benchmarks.engine;

import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.template.Rendered;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateScope;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One text in its forms. */
@State(Scope.Benchmark)
public class RenderBenchmark {

    /** What a form costs: nothing, a substitution, or the template engine. */
    public enum Form {
        PLAIN("Your order is on its way."),
        VARIABLES("Hello {{ contact.name }}, your order {{ trigger.order_id }} is on its way."),
        FILTER("Hello {{ contact.name | upper }}, your order {{ trigger.order_id }} is on its way."),
        LOOP("{% for line in trigger.lines %}{{ line.name }}: {{ line.amount }}\n{% endfor %}");

        private final String text;

        Form(String text) {
            this.text = text;
        }
    }

    private static final Map<String, Object> NAMES = Map.of(
            "contact",
            Map.of("name", "Zoé Müller"),
            "trigger",
            Map.of(
                    "order_id",
                    "A-1017",
                    "lines",
                    List.of(
                            Map.of("name", "Kayak", "amount", 1),
                            Map.of("name", "Paddle", "amount", 2),
                            Map.of("name", "Vest", "amount", 2))));

    @Param
    public Form form;

    private Template template;
    private TemplateScope scope;

    @Setup
    public void setUp() {
        template = TemplateCompiler.compile(form.text, Escaping.NONE);
        scope = new TemplateScope(NAMES);
    }

    @Benchmark
    public Rendered render() {
        return template.render(scope);
    }

    @Benchmark
    public Template compile() {
        return TemplateCompiler.compile(form.text, Escaping.NONE);
    }
}
