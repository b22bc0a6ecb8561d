package dev.beckon.triggers.messagestart;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set; every key begins with {@code beckon.message-starts.}. */
@ConfigMapping(prefix = "beckon.message-starts")
public interface MessageStartConfig {

    /** How often the messages of one contact may start one scenario {@link #within}. 0 or more. */
    @WithDefault("5")
    int most();

    /** Counted back from each message; at most 30 days. */
    @WithDefault("PT10M")
    Duration within();
}
