package dev.beckon.definitions.asset;

import dev.beckon.engine.definition.Limits;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, and refuses it. */
final class Refusals {

    private static final String DETAIL = "Nothing was stored; each fault is in errors with its place";

    private final List<Problem.Fault> faults = new ArrayList<>();

    Refusals text(String field, String value, int max) {
        if (value != null && (value.isBlank() || value.length() > max || hasControls(value))) {
            faults.add(new Problem.Fault(
                    "/" + field,
                    "invalid_" + field,
                    "'" + field + "' has 1 to " + max + " characters, and no control characters"));
        }
        return this;
    }

    Refusals required(String field, Object value) {
        if (value == null) {
            faults.add(new Problem.Fault("/" + field, "missing_" + field, "'" + field + "' must be given"));
        }
        return this;
    }

    /** An absolute http or https address; a template is let pass where {@code templated}. */
    Refusals url(String value, boolean templated) {
        boolean template = value != null && value.contains("{{");
        if (value != null
                && !(templated && template && !hasControls(value))
                && (value.length() > Limits.MAX_URL_LENGTH || !isAddress(value))) {
            faults.add(new Problem.Fault(
                    "/url",
                    "invalid_url",
                    "'url' is an absolute http or https address of at most " + Limits.MAX_URL_LENGTH + " characters"));
        }
        return this;
    }

    Refusals add(Problem.Fault fault) {
        faults.add(fault);
        return this;
    }

    Refusals addAll(List<Problem.Fault> more) {
        faults.addAll(more);
        return this;
    }

    private static boolean hasControls(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private static boolean isAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** @throws ProblemException 422 {@code invalid_media_file} when there are any */
    void throwForMediaFile() {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable("invalid_media_file", DETAIL, faults);
        }
    }

    /** @throws ProblemException 422 {@code invalid_conversion_link} when there are any */
    void throwForConversionLink() {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable("invalid_conversion_link", DETAIL, faults);
        }
    }

    /** @throws ProblemException 422 {@code invalid_survey} when there are any */
    void throwForSurvey() {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable("invalid_survey", DETAIL, faults);
        }
    }
}
