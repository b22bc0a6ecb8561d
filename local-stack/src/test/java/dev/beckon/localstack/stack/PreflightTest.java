package dev.beckon.localstack.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.localstack.process.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final int GATEWAY = 8080;

    @Test
    void aTakenPortIsOneLineThatNamesItAndSaysWhatToDo(@TempDir Path local) throws Exception {
        int taken = Math.max(FreePort.any(), 20_000);
        StackSettings settings = StackSettings.at(local, taken - GATEWAY);
        try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Preflight(settings).ports())
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " (api-gateway)")
                    .hasMessageContaining("BECKON_PORT_OFFSET")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aMissingJarIsOneLineThatNamesItsModule(@TempDir Path empty) {
        StackSettings settings = new StackSettings(empty, empty.resolve(".local"), new Ports(0));
        assertThatThrownBy(() -> new Preflight(settings).jars())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("api-gateway")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aSecondLauncherOnTheSameFolderIsRefused(@TempDir Path local) throws Exception {
        try (StackLock first = StackLock.on(local)) {
            assertThatThrownBy(() -> StackLock.on(local)).isInstanceOf(StackException.class);
        }
        StackLock.on(local).close();
    }
}
