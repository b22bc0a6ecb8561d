package dev.beckon.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Others answer at the time at which they are asked, also where much time goes by at once. */
class SimulatedClockTest {

    /** An hour, a request, another hour, a message. */
    private static final String SLOW = """
            {"title": "Slow", "actions": [
              {"action_key": "first", "action_type": "time_delay", "options": {"duration": "PT1H"}},
              {"action_key": "ask", "parent_key": "first", "action_type": "http_request",
               "options": {"method": "GET", "url": "https://stock.example.com/", "timeout": "PT10S"}},
              {"action_key": "second", "parent_key": "ask", "parent_branch": "option_success",
               "action_type": "time_delay", "options": {"duration": "PT1H"}},
              {"action_key": "done", "parent_key": "second", "action_type": "message", "content": "Done"}]}""";

    /** An hour, a scenario whose end is waited for, a message. */
    private static final String NESTED = """
            {"title": "Nested", "actions": [
              {"action_key": "first", "action_type": "time_delay", "options": {"duration": "PT1H"}},
              {"action_key": "other", "parent_key": "first", "action_type": "trigger_scenario",
               "options": {"scenario_id": 1, "wait": true, "timeout": "PT2H"}},
              {"action_key": "done", "parent_key": "other", "parent_branch": "option_completed",
               "action_type": "message", "content": "Done"}]}""";

    @Test
    void aRequestThatGoesOutWhileTimeGoesByIsAnsweredThen() throws Exception {
        SimulationReport report = Plays.play(SLOW, "[{\"advance\": \"PT24H\"}]");
        assertThat(branches(report)).containsExactly(null, "option_success", null, null);
        assertThat(report.messages().getFirst().path("at").asText()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(report.now()).isEqualTo(Plays.NINE.plusSeconds(86_400));
        assertThat(report.assumptions()).hasSize(1);
    }

    @Test
    void aScenarioThatIsStartedWhileTimeGoesByEndsThen() throws Exception {
        SimulationReport report = Plays.play(NESTED, "[{\"advance\": \"PT24H\"}]");
        assertThat(branches(report)).containsExactly(null, "option_completed", null);
        assertThat(report.messages().getFirst().path("at").asText()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void theAnswerThatFollowsIsForTheRequestThatWentOut() throws Exception {
        SimulationReport report = Plays.play(SLOW, "[{\"advance\": \"PT24H\"}, {\"http\": {\"status\": 503}}]");
        assertThat(branches(report)).containsExactly(null, "option_failed");
        assertThat(report.refused()).isEmpty();
        assertThat(report.assumptions()).isEmpty();
    }

    @Test
    void whatNobodyAnsweredIsNotAnsweredAfterItsTimeIsOver() throws Exception {
        SimulationReport report = Plays.play(SLOW, "[{\"advance\": \"PT1H\"}, {\"advance\": \"PT1H\"}]");
        assertThat(branches(report)).containsExactly(null, "option_expired");
        assertThat(report.refused()).isEmpty();
        assertThat(report.assumptions()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() throws Exception {
        SimulationReport report =
                Plays.play(SLOW, "[{\"advance\": \"PT1H\"}, {\"http\": {\"status\": 200}, \"after\": \"PT1H\"}]");
        assertThat(branches(report)).containsExactly(null, "option_expired");
    }

    private static List<String> branches(SimulationReport report) {
        return report.path().stream().map(SimulationReport.PathStep::branch).toList();
    }
}
