package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Call another system and keep its answer.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param url template
 * @param headers values are templates
 * @param body a text, which is a template, or what JSON holds (map, list, number, boolean), whose texts are templates, so
 *     that no value can break the JSON; null for none
 * @param saveAs the answer is {@code http.<name>} in texts and conditions: {@code status}, {@code body}, {@code error}
 * @param timeout for one attempt
 * @param retries 0 to {@link Limits#MAX_HTTP_RETRIES}
 * @param signed whether the workspace's signing secret signs it
 */
public record HttpRequest(
        Placement placement,
        String method,
        String url,
        Map<String, String> headers,
        Object body,
        String saveAs,
        Duration timeout,
        int retries,
        boolean signed)
        implements Action {

    private static final List<String> BRANCHES =
            List.of(Branch.OPTION_SUCCESS, Branch.OPTION_FAILED, Branch.OPTION_EXPIRED);

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    @Override
    public ActionType type() {
        return ActionType.HTTP_REQUEST;
    }

    @Override
    public List<String> branches() {
        return BRANCHES;
    }
}
