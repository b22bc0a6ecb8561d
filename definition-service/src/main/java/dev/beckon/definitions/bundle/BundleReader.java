package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the JSON form of a bundle. */
final class BundleReader {

    private static final int MAX_THINGS = 1_000;

    private final List<Problem.Fault> faults = new ArrayList<>();
    private final Bundle bundle = new Bundle();

    private BundleReader() {}

    /** @throws ProblemException 422 {@code invalid_bundle} with all faults */
    static Bundle read(JsonNode json) {
        BundleReader reader = new BundleReader();
        reader.head(json);
        for (ReferenceKind kind : ReferenceKind.values()) {
            reader.list(kind, json.path(Bundle.field(kind)));
        }
        if (reader.faults.isEmpty() && reader.bundle.of(ReferenceKind.SCENARIO).isEmpty()) {
            reader.fault("/scenarios", "missing_scenarios", "a bundle holds at least one scenario");
        }
        if (!reader.faults.isEmpty()) {
            throw refusal(reader.faults);
        }
        return reader.bundle;
    }

    static ProblemException refusal(List<Problem.Fault> faults) {
        return ProblemException.unprocessable(
                "invalid_bundle", "Nothing was imported; each fault is in errors with its place", faults);
    }

    private void head(JsonNode json) {
        if (!Bundle.FORMAT.equals(json.path("format").asText())
                || json.path("format_version").asInt() != Bundle.FORMAT_VERSION) {
            fault(
                    "/format",
                    "unknown_format",
                    "expected format '" + Bundle.FORMAT + "' of version " + Bundle.FORMAT_VERSION);
        }
        Set<String> known = new TreeSet<>(Set.of("format", "format_version"));
        Arrays.stream(ReferenceKind.values()).map(Bundle::field).forEach(known::add);
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault('/' + name, "unknown_field", "there are " + String.join(", ", known));
            }
        });
    }

    private void list(ReferenceKind kind, JsonNode list) {
        String pointer = '/' + Bundle.field(kind);
        if (list.isMissingNode()) {
            return;
        }
        if (!list.isArray() || list.size() > MAX_THINGS) {
            fault(pointer, "wrong_type", "expected an array of at most " + MAX_THINGS);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            entry(kind, list.get(i), pointer + '/' + i);
        }
    }

    private void entry(ReferenceKind kind, JsonNode entry, String pointer) {
        JsonNode ref = entry.path(Bundle.REF);
        if (!entry.isObject() || !ref.isIntegralNumber() || ref.asLong() <= 0) {
            fault(pointer, "missing_ref", "expected an object with a positive number as 'ref'");
        } else if (bundle.has(kind, ref.asLong())) {
            fault(pointer + "/ref", "duplicate_ref", "this ref stands in the list already");
        } else if (!named(kind, entry)) {
            fault(pointer, "missing_title", "a " + kind.word().replace('_', ' ') + " has a title, or a name");
        } else {
            bundle.add(kind, ref.asLong(), Bundle.thing(entry));
        }
    }

    private static boolean named(ReferenceKind kind, JsonNode entry) {
        return switch (kind) {
            case FOLDER, SEGMENT, SURVEY, SCENARIO -> isText(entry.path("title"));
            case API_TRIGGER -> isText(entry.path("name"));
            case MEDIA_FILE, CONVERSION_LINK -> true;
        };
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank();
    }

    private void fault(String pointer, String code, String message) {
        faults.add(new Problem.Fault(pointer, code, message));
    }
}
