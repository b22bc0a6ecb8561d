package dev.beckon.definitions.access;

import dev.beckon.contracts.access.Permission;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A wish for a key.
 *
 * @param name 1 to 200 characters, for people
 * @param permissions at least one, as {@code area:verb}
 */
record ApiKeyRequest(String name, List<String> permissions) {

    private static final int MAX_NAME = 200;

    /**
     * The permissions asked for.
     *
     * @throws ProblemException 422 {@code invalid_api_key_request} with all faults
     */
    Set<Permission> checked() {
        List<Problem.Fault> faults = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > MAX_NAME) {
            faults.add(new Problem.Fault("/name", "invalid_value", "name must have 1 to " + MAX_NAME + " characters"));
        }
        if (permissions == null || permissions.isEmpty()) {
            faults.add(new Problem.Fault("/permissions", "invalid_value", "permissions must name at least one"));
        }
        Set<Permission> granted = read(faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(
                    "invalid_api_key_request", "The key cannot be made as asked; see errors", faults);
        }
        return granted;
    }

    private Set<Permission> read(List<Problem.Fault> faults) {
        Set<Permission> granted = new TreeSet<>();
        for (int i = 0; permissions != null && i < permissions.size(); i++) {
            try {
                granted.add(Permission.of(permissions.get(i)));
            } catch (IllegalArgumentException e) {
                faults.add(new Problem.Fault("/permissions/" + i, "unknown_permission", e.getMessage()));
            }
        }
        return granted;
    }
}
