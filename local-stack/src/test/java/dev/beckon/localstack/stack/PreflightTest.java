package dev.beckon.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final int GATEWAY = 8080;

    @Test
    void aTakenPortIsOneLineThatNamesItAndSaysWhatToDo(@TempDir Path local) throws Exception {
        try (ServerSocket other = listener()) {
            StackSettings settings = StackSettings.at(local, other.getLocalPort() - GATEWAY);
            assertThatThrownBy(() -> new Preflight(settings).ports())
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " (api-gateway)")
                    .hasMessageContaining("BECKON_PORT_OFFSET")
                    .hasMessageNotContaining("\n");
        }
    }

    /** On a port that an offset reaches; ports that the system hands out may be too high for that. */
    private static ServerSocket listener() throws IOException {
        for (int port = 20_000; ; port++) {
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (BindException taken) {
                assertThat(port).as("somebody listens on each port before this").isLessThan(40_000);
            }
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
