package dev.beckon.localstack.stack;

import dev.beckon.localstack.broker.BrokerProcess;
import dev.beckon.localstack.postgres.LocalPostgres;
import dev.beckon.localstack.postgres.PostgresOptions;
import dev.beckon.localstack.process.ProcessRecords;
import dev.beckon.localstack.topics.TopicCreation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The broker and the database server of one stack. */
final class Infrastructure {

    private static final String BROKER = "kafka";
    private static final String POSTGRES = "postgres";

    private final StackSettings settings;
    private final ProcessRecords records;
    private BrokerProcess broker;
    private LocalPostgres postgres;

    Infrastructure(StackSettings settings, ProcessRecords records) {
        this.settings = settings;
        this.records = records;
    }

    /** Starts both at the same time; returns when they serve, with all topics and databases. */
    void start(Secrets secrets) throws InterruptedException {
        Parallel.run(List.of(this::startBroker, () -> startPostgres(secrets)));
    }

    private void startBroker() throws IOException {
        Path data = settings.data().resolve("kafka");
        List<String> flags = new ArrayList<>(JvmFlags.heap("640m"));
        flags.add("-Dbeckon.process=" + settings.local() + "#" + BROKER);
        broker = BrokerProcess.start(data, settings.ports().kafka(), LogFile.fresh(settings.log(BROKER)), flags);
        records.remember(BROKER, broker.handle(), settings.local() + "#" + BROKER);
        TopicCreation.on(broker.bootstrapServers());
    }

    private void startPostgres(Secrets secrets) throws IOException {
        Path data = settings.data().resolve("postgres");
        postgres = LocalPostgres.start(new PostgresOptions(
                data,
                settings.ports().postgres(),
                secrets.databasePassword(),
                LogFile.fresh(settings.log(POSTGRES)),
                true));
        records.remember(POSTGRES, postgres.handle(), data.toString());
        for (String database : Service.databases()) {
            postgres.databases().createIfAbsent(database);
        }
    }

    /** Stops what was started, both at the same time. */
    void stop() throws InterruptedException {
        Parallel.run(List.of(this::stopBroker, this::stopPostgres));
    }

    private void stopBroker() throws IOException {
        if (broker != null) {
            broker.close();
            records.forget(BROKER);
        }
    }

    private void stopPostgres() throws IOException {
        if (postgres != null) {
            postgres.close();
            records.forget(POSTGRES);
        }
    }
}
