package dev.beckon.simulator.smtp;

import dev.beckon.simulator.faults.FaultBook;
import dev.beckon.simulator.settings.SimulatorConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** Starts and stops the mail server; each connection has its own virtual thread. Any user and password may log in. */
@ApplicationScoped
public class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int MAX_CONNECTIONS = 2_000;

    private final SMTPServer server;

    MailServer(SimulatorConfig config, MailIntake intake, FaultBook faults) throws UnknownHostException {
        server = SMTPServer.port(config.smtp().port())
                .bindAddress(InetAddress.getByName(config.smtp().host()))
                .hostName("simulator.localhost")
                .softwareName("Beckon provider simulator")
                .maxConnections(MAX_CONNECTIONS)
                .backlog(512)
                .maxMessageSize(config.smtp().maxMessageBytes())
                .insertReceivedHeaders(false)
                .sessionHandler(new PromptAnswers())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((_, _, _) -> LOG.trace("login")))
                .showAuthCapabilitiesBeforeSTARTTLS(true)
                .messageHandlerFactory(context -> new MailSession((Session) context, intake, faults))
                .build();
    }

    void start(@Observes StartupEvent event) {
        server.start();
        LOG.infof("SMTP on %s", server.getDisplayableLocalSocketAddress());
    }

    void stop(@Observes ShutdownEvent event) {
        server.stop();
    }

    /** The TCP port in use. */
    public int port() {
        return server.getPortAllocated();
    }

    /** Whether mail is accepted. */
    public boolean running() {
        return server.isRunning();
    }
}
