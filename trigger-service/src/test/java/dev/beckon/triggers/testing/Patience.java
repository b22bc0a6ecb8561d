package dev.beckon.triggers.testing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How long the tests wait for what comes by a broker, a poller or another thread: longer than a busy machine stands
 * still. It costs nothing where all is well.
 */
@Startup
@Singleton
public class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    Patience() {
        Awaitility.setDefaultTimeout(LONGEST);
        // What is not there yet may be null, absent or refused: it is looked at again, and told in the end.
        Awaitility.ignoreExceptionsByDefault();
    }
}
