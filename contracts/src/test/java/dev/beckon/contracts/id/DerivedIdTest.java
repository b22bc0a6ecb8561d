package dev.beckon.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedIdTest {

    private final WorkspaceId workspace = new WorkspaceId("acme");

    @Test
    void isAVersionFiveUuid() {
        assertThat(DerivedId.of("a", 1).version()).isEqualTo(5);
        assertThat(DerivedId.of("a", 1).variant()).isEqualTo(2);
    }

    /** These ids stand in ledgers and topics: a change of the derivation would send everything twice. */
    @Test
    void neverChanges() {
        TriggerCallId call = DerivedId.triggerCall(workspace, "storm-1");
        ContactKey ann = new ContactKey(workspace, new ContactId(123));

        assertThat(call).hasToString("0c240893-301c-5166-8250-454eabcc30c6");
        assertThat(DerivedId.execution(call, new ScenarioId(7), ann, null))
                .hasToString("bd7548b0-6ad3-5016-a44b-67ea2ff6415c");
    }

    @Test
    void whatAStepAsksForIsNamedAfterTheStep() {
        ExecutionId execution = new ExecutionId(DerivedId.of("execution", 1));
        MessageId message = DerivedId.message(execution, 1, "q1");

        assertThat(DerivedId.childExecution(execution, 3)).hasToString("758b323a-a839-5744-a6aa-aa73a000ef3e");
        assertThat(DerivedId.httpRequest(execution, 3)).hasToString("461dd745-1662-5c21-870e-e51c4d949a6e");
        assertThat(DerivedId.link(message, "link")).hasToString("6cdfa200-dbad-52c7-9439-98cdd4488b34");
        assertThat(DerivedId.childExecution(execution, 4)).isNotEqualTo(DerivedId.childExecution(execution, 3));
        assertThat(DerivedId.link(message, "other")).isNotEqualTo(DerivedId.link(message, "link"));
        assertThat(DerivedId.link(message, "link", "")).isEqualTo(DerivedId.link(message, "link"));
        assertThat(DerivedId.link(message, "link", "key"))
                .isNotEqualTo(DerivedId.link(message, "link"))
                .isNotEqualTo(DerivedId.link(message, "link", "other key"));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(DerivedId.of("ab", "c")).isNotEqualTo(DerivedId.of("a", "bc"));
    }

    @Test
    void theContactKeyReadsWhatItWrites() {
        ContactKey key = new ContactKey(new WorkspaceId("a:b"), new ContactId(9));

        assertThat(ContactKey.parse(key.toString())).isEqualTo(key);
    }
}
