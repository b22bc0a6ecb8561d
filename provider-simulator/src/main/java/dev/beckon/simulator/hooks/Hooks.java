package dev.beckon.simulator.hooks;

import dev.beckon.simulator.memory.RecentMap;
import dev.beckon.simulator.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** The hooks by name; one that nobody has spoken of answers 200 and nothing. Safe for all threads. */
@ApplicationScoped
class Hooks {

    private static final int REMEMBERED = 1_000;
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,64}");

    private final RecentMap<String, Hook> hooks = new RecentMap<>(REMEMBERED);

    /**
     * The hook of a name.
     *
     * @throws ProblemException 400 {@code invalid_hook}
     */
    Hook of(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.badRequest(
                    "invalid_hook", "A hook's name has 1 to 64 letters, digits, '_', '.', '-'");
        }
        return hooks.update(name, before -> before == null ? new Hook() : before);
    }
}
