package dev.beckon.localstack.testing;

import dev.beckon.localstack.process.ProcessStarter;

/** Whether tests run against containers. */
final class Docker {

    private Docker() {}

    /** Asked for with {@code BECKON_TESTCONTAINERS=true}, and an engine answers. */
    static boolean wanted() {
        return "true".equals(System.getenv("BECKON_TESTCONTAINERS"))
                && ProcessStarter.onPath("docker")
                && ProcessStarter.run("docker", "info") == 0;
    }
}
