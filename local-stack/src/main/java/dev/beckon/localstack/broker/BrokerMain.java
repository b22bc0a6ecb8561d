package dev.beckon.localstack.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The broker as a process of its own: {@code BrokerMain <data folder> <port>}. It prints {@value #READY} and its address
 * when it serves, and stops in order when its standard input ends, which is what happens when its starter dies.
 */
public final class BrokerMain {

    static final String READY = "BROKER READY ";

    /** Kept, as the log manager forgets the level of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private BrokerMain() {}

    /** Runs until told to stop. */
    public static void main(String[] arguments) throws IOException {
        ROOT.setLevel(Level.WARNING);
        LocalBroker broker = LocalBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("broker-stop").unstarted(broker::close));
        System.out.println(READY + broker.bootstrapServers());
        while (System.in.read() >= 0) {
            // Whatever is written to us says only that the starter lives.
        }
        System.exit(0);
    }
}
