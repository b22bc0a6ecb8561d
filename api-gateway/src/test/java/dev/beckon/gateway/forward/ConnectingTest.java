package dev.beckon.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConnectingTest {

    private final Throwable closed = new HttpClosedException("Connection was closed");

    private int asked;

    @Test
    void aConnectionThatHadJustClosedIsReplaced() {
        Future<HttpClientRequest> request = Connecting.request(closedUntil(3, Future.succeededFuture()));

        assertThat(request.succeeded()).isTrue();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void aServiceThatClosesEveryConnectionIsGivenUp() {
        Future<HttpClientRequest> request = Connecting.request(closedUntil(Integer.MAX_VALUE, null));

        assertThat(request.cause()).isSameAs(closed);
        assertThat(asked).isEqualTo(Connecting.ATTEMPTS);
    }

    @Test
    void aServiceThatIsNotThereIsAskedOnce() {
        Throwable refused = new ConnectException("Connection refused");

        Future<HttpClientRequest> request = Connecting.request(closedUntil(1, Future.failedFuture(refused)));

        assertThat(request.cause()).isSameAs(refused);
        assertThat(asked).isEqualTo(1);
    }

    private Supplier<Future<HttpClientRequest>> closedUntil(int attempt, Future<HttpClientRequest> then) {
        return () -> ++asked < attempt ? Future.failedFuture(closed) : then;
    }
}
