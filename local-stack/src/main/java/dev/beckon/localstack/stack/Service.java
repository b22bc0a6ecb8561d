package dev.beckon.localstack.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services of the house, each packaged in its module and run as a process of its own. */
public enum Service {
    API_GATEWAY("api-gateway", 8080, null, "512m"),
    DEFINITION_SERVICE("definition-service", 8081, "definitions", "384m"),
    TRIGGER_SERVICE("trigger-service", 8082, "triggers", "640m"),
    EXECUTION_WORKER("execution-worker", 8083, null, "768m"),
    DELIVERY_SERVICE("delivery-service", 8084, "delivery", "640m"),
    PROVIDER_SIMULATOR("provider-simulator", 8090, null, "512m");

    /** How far its management port is from the one where it listens. */
    private static final int MANAGEMENT = 1000;

    private final String module;
    private final int port;
    private final String database;
    private final String heap;

    Service(String module, int port, String database, String heap) {
        this.module = module;
        this.port = port;
        this.database = database;
        this.heap = heap;
    }

    /** The databases of all services. */
    static List<String> databases() {
        return Arrays.stream(values())
                .flatMap(service -> service.database().stream())
                .toList();
    }

    /** The name of its module, its log and its process. */
    public String module() {
        return module;
    }

    /** Where it listens, before any offset. */
    int port() {
        return port;
    }

    /**
     * Where it tells its health and its figures, before any offset: the simulator, which is no part of the edge, where
     * it listens.
     */
    int managementPort() {
        return this == PROVIDER_SIMULATOR ? port : port + MANAGEMENT;
    }

    /** Its database, if it has one. */
    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** The largest heap, in the JVM's notation. */
    String heap() {
        return heap;
    }

    /** What {@code mvn package} leaves to run, below the root of the checkout. */
    Path jar() {
        return Path.of(module, "target", "quarkus-app", "quarkus-run.jar");
    }

    /** Where it says that it can take work. */
    String readinessPath() {
        return this == PROVIDER_SIMULATOR ? "/health/ready" : "/q/health/ready";
    }
}
