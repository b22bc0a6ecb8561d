package dev.beckon.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody knows in a simulation how often the contact has passed a limit: that is said. */
class SimulatedLimitTest {

    private static final String TWICE = """
            {"title": "Twice", "actions": [
              {"action_key": "first", "action_type": "frequency_limit", "options": {"max": 1, "per": "P1D", "key": "news"}},
              {"action_key": "second", "parent_key": "first", "parent_branch": "option_allowed",
               "action_type": "frequency_limit", "options": {"max": 1, "per": "P1D", "key": "news"}},
              {"action_key": "sorry", "parent_key": "second", "parent_branch": "option_limited",
               "action_type": "message", "content": "Enough for today"}]}""";

    @Test
    void thatTheContactPassesForTheFirstTimeIsAnAssumption() throws Exception {
        SimulationReport report = Plays.play(TWICE, "[]");
        assertThat(report.path().stream().map(SimulationReport.PathStep::branch))
                .containsExactly("option_allowed", "option_limited", null);
        assertThat(report.assumptions()).containsExactly("The contact has not passed the limit 'news' before");
    }
}
