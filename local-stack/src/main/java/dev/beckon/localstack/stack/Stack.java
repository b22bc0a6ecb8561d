package dev.beckon.localstack.stack;

import dev.beckon.localstack.process.Endings;
import dev.beckon.localstack.process.FileTree;
import dev.beckon.localstack.process.ProcessRecords;
import dev.beckon.localstack.setup.LocalChannels;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One running system on this machine. Its methods may be called from any thread, one at a time. */
public final class Stack implements AutoCloseable {

    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(12);

    private final StackSettings settings;
    private final ProcessRecords records;
    private final StackLock lock;
    private final Secrets secrets;
    private final Infrastructure infrastructure;
    private final ServiceProcess starter;
    private final Readiness readiness = new Readiness();
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private boolean stopped;

    private Stack(StackSettings settings, StackLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.records = new ProcessRecords(settings.records());
        this.secrets = Secrets.in(settings.local());
        this.infrastructure = new Infrastructure(settings, records);
        this.starter = new ServiceProcess(settings, new ServiceEnvironment(settings, secrets), records);
    }

    /**
     * Takes the folder, ends what a crashed launcher left in it, and checks that the stack can start.
     *
     * @throws StackException if it cannot
     * @throws IOException if the folder cannot be used
     */
    public static Stack prepare(StackSettings settings) throws IOException {
        StackLock lock = StackLock.on(settings.local());
        try {
            Stack stack = new Stack(settings, lock);
            stack.records.endAll(SERVICE_PATIENCE);
            new Preflight(settings).check();
            return stack;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Throws away data and logs of earlier runs; keys stay. Only before {@link #start()}. */
    public void wipe() {
        FileTree.delete(settings.data());
        FileTree.delete(settings.logs());
    }

    /**
     * Starts everything and returns when every service is ready and the local channels are set up.
     *
     * @throws StackException if something does not start; what did start is stopped again
     */
    public void start() throws InterruptedException, IOException {
        try {
            infrastructure.start(secrets);
            for (Service service : Service.values()) {
                launch(service);
            }
            Parallel.run(Stream.of(Service.values())
                    .<Parallel.Step>map(service -> () -> awaitReady(service))
                    .toList());
            channels().ensure();
        } catch (StackException | InterruptedException | IOException failed) {
            stop();
            throw failed;
        }
    }

    private LocalChannels channels() {
        return new LocalChannels(
                url(Service.API_GATEWAY),
                apiKey(),
                url(Service.PROVIDER_SIMULATOR),
                settings.ports().smtp(),
                secrets.encryptionKey());
    }

    /** Kills the process of a service at once, as a crash would; returns when it is gone. */
    public void kill9(Service service) throws InterruptedException {
        process(service).destroyForcibly().waitFor();
    }

    /** Starts a service again, after ending it if it still runs; returns when it is ready. */
    public void restart(Service service) throws IOException, InterruptedException {
        Endings.end(process(service).toHandle(), SERVICE_PATIENCE);
        launch(service);
        awaitReady(service);
    }

    /** Starts a service that was killed, without waiting for it; {@link #awaitReady(Service)} waits. */
    public synchronized void launch(Service service) throws IOException {
        if (stopped) {
            throw new StackException("the stack is stopping");
        }
        processes.put(service, starter.start(service));
    }

    /** Returns when the service is ready. */
    public void awaitReady(Service service) throws InterruptedException {
        readiness.await(service, process(service), managementUrl(service), settings);
    }

    /** The base address of a service. */
    public URI url(Service service) {
        return URI.create("http://localhost:" + settings.ports().of(service));
    }

    /** Where a service tells its health and its figures; nothing of it is on the port of {@link #url(Service)}. */
    public URI managementUrl(Service service) {
        return URI.create("http://localhost:" + settings.ports().managementOf(service));
    }

    /** {@code host:port} of its broker, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + settings.ports().kafka();
    }

    /** The key of the local workspace; it has all permissions. */
    public String apiKey() {
        return secrets.apiKey();
    }

    /** The process of a service, for measuring it. */
    public synchronized Process process(Service service) {
        return processes.get(service);
    }

    /** The services that ran and do not run any more. */
    public synchronized List<String> fallen() {
        return processes.entrySet().stream()
                .filter(entry -> !entry.getValue().isAlive())
                .map(entry -> entry.getKey().module())
                .toList();
    }

    /** Whether it was stopped, or is being stopped. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Stops everything: first what takes calls, then the other services, then broker and database. Twice is once. */
    public void stop() throws InterruptedException, IOException {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        end(List.of(Service.API_GATEWAY, Service.PROVIDER_SIMULATOR));
        end(List.of(Service.values()));
        infrastructure.stop();
        lock.close();
    }

    private void end(List<Service> services) throws InterruptedException {
        Parallel.run(services.stream()
                .filter(service -> process(service) != null)
                .<Parallel.Step>map(service -> () -> {
                    Endings.end(process(service).toHandle(), SERVICE_PATIENCE);
                    records.forget(service.module());
                })
                .toList());
    }

    @Override
    public void close() throws InterruptedException, IOException {
        stop();
    }
}
