package dev.beckon.localstack.stack;

import dev.beckon.localstack.postgres.LocalPostgres;
import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration of each service as environment variables: the same keys as in compose and in Kubernetes. */
record ServiceEnvironment(StackSettings settings, Secrets secrets) {

    /** The workspace that is there from the first start. */
    static final String WORKSPACE = "local";

    Map<String, String> of(Service service) {
        Map<String, String> environment = common(service);
        service.database().ifPresent(database -> database(environment, database));
        switch (service) {
            case API_GATEWAY, TRIGGER_SERVICE -> {}
            case EXECUTION_WORKER ->
                environment.put(
                        "BECKON_STATE_DIR",
                        settings.data().resolve("execution-worker").toString());
            case DEFINITION_SERVICE -> {
                environment.put("BECKON_BOOTSTRAP_WORKSPACE", WORKSPACE);
                environment.put("BECKON_BOOTSTRAP_API_KEY", secrets.apiKey());
            }
            case DELIVERY_SERVICE -> {
                environment.put("BECKON_SECRETS_KEY", secrets.encryptionKey());
                // Everything has to be stopped within half a minute.
                environment.put("BECKON_DELIVERY_INTAKE_STOP_WITHIN", "8s");
                // The simulator is a provider on the loopback interface.
                environment.put("BECKON_DELIVERY_ALLOW_PRIVATE_ADDRESSES", "true");
            }
            case PROVIDER_SIMULATOR -> {
                environment.put(
                        "BECKON_SIMULATOR_DATA",
                        settings.data().resolve("simulator").toString());
                environment.put(
                        "BECKON_SIMULATOR_SMTP_PORT",
                        Integer.toString(settings.ports().smtp()));
            }
        }
        return environment;
    }

    private Map<String, String> common(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        Ports ports = settings.ports();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("BECKON_INTERNAL_TOKEN", secrets.internalToken());
        environment.put("BECKON_DEFINITION_SERVICE_URL", url(Service.DEFINITION_SERVICE));
        environment.put("BECKON_TRIGGER_SERVICE_URL", url(Service.TRIGGER_SERVICE));
        environment.put("BECKON_DELIVERY_SERVICE_URL", url(Service.DELIVERY_SERVICE));
        environment.put("BECKON_PUBLIC_URL", url(Service.API_GATEWAY));
        return environment;
    }

    private void database(Map<String, String> environment, String name) {
        String url = "jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true"
                .formatted(settings.ports().postgres(), name);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword());
    }

    private String url(Service service) {
        return "http://localhost:" + settings.ports().of(service);
    }
}
