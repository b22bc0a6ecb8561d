package dev.beckon.engine.validation;

import java.util.regex.Pattern;

/** The field of a rule: a name space of templates and what is below it. */
final class FieldPath {

    static final String EXPLANATION =
            "a field is a path such as contact.country, trigger.order.id, answers.q1 or workspace.country";

    private static final Pattern PATH = Pattern.compile(
            "(contact|trigger|params|apicontent|answers|execution|workspace)(\\.[^.\\p{Cntrl}]{1,100}){1,10}");

    private FieldPath() {}

    static boolean isValid(String path) {
        return PATH.matcher(path).matches();
    }
}
