package dev.beckon.localstack.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same two servers through Testcontainers, which ends them with this JVM. Needs its modules on the class path. */
final class Containers {

    private static final String KAFKA_IMAGE = "apache/kafka-native:4.1.1";
    private static final String POSTGRES_IMAGE = "postgres:18-alpine";

    private Containers() {}

    @SuppressWarnings("resource")
    static String kafka() {
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "4194304");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @SuppressWarnings("resource")
    static String postgres(String user, String password) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withUsername(user)
                .withPassword(password)
                .withDatabaseName("postgres");
        postgres.start();
        return "jdbc:postgresql://%s:%d/"
                .formatted(postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }
}
