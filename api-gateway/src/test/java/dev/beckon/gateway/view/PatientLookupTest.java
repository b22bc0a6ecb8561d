package dev.beckon.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.gateway.GatewaySettings;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was saved a moment ago is looked for so often, however long that takes. */
class PatientLookupTest {

    /** The first, and one each 50 ms of the half second that is set here. */
    private static final int LOOKS = 11;

    private final Vertx vertx = Vertx.vertx();
    private final PatientLookup lookup = new PatientLookup(vertx, halfASecond());
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whatComesBeforeTheLastLookIsFound() throws Exception {
        assertThat(find(thereAt(LOOKS))).isEqualTo("here");
    }

    @Test
    void whatDoesNotComeIsAbsent() {
        assertThatThrownBy(() -> find(thereAt(LOOKS + 1))).hasMessageContaining("not here");
        assertThat(looks).hasValue(LOOKS);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 409})
    void whatIsSwitchedOnOrAllowedBeforeTheLastLookIsFound(int status) throws Exception {
        assertThat(find(() -> {
                    if (looks.incrementAndGet() < LOOKS) {
                        throw new ProblemException(status, "not_yet", "not yet");
                    }
                    return "here";
                }))
                .isEqualTo("here");
    }

    @Test
    void whatStaysAsItIsIsNotAskedTwice() {
        assertThatThrownBy(() -> find(() -> {
                    looks.incrementAndGet();
                    throw ProblemException.unprocessable("campaign_not_triggerable", "a campaign", List.of());
                }))
                .hasMessageContaining("a campaign");
        assertThat(looks).hasValue(1);
    }

    private Supplier<String> thereAt(int look) {
        return () -> {
            if (looks.incrementAndGet() < look) {
                throw ProblemException.notFound("scenario_not_found", "not here");
            }
            return "here";
        };
    }

    private String find(Supplier<String> look) throws Exception {
        return lookup.find(look).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static GatewaySettings halfASecond() {
        return (GatewaySettings) Proxy.newProxyInstance(
                GatewaySettings.class.getClassLoader(),
                new Class<?>[] {GatewaySettings.class},
                (proxy, method, arguments) -> Duration.ofMillis(500));
    }
}
