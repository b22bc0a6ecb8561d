package dev.beckon.triggers.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SMS,      STOP,             -,        true",
                "SMS,      ' stop!! ',       -,        true",
                "WHATSAPP, Arrêt,            -,        true",
                "RCS,      stop   all,       -,        true",
                "EMAIL,    STOP,             -,        false",
                "SMS,      Stop calling me?, -,        false",
                "SMS,      Stop,             option_0, false",
                "SMS,      -,                option_0, false"
            })
    void onlyTheWholeMessageCounts(Channel channel, String text, String optionId, boolean stop) {
        assertThat(StopWords.isStop(new InboundMessage(
                        UUID.randomUUID(),
                        new WorkspaceId("w"),
                        channel,
                        new ChannelId("c"),
                        null,
                        "+4915123456789",
                        text,
                        optionId,
                        null,
                        Instant.EPOCH,
                        null)))
                .isEqualTo(stop);
    }
}
