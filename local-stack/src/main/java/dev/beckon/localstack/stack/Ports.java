package dev.beckon.localstack.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens on the loopback interface.
 *
 * @param offset added to each port, so that a second stack can run beside the first; 0 to 40000
 */
public record Ports(int offset) {

    private static final int KAFKA = 19092;
    private static final int POSTGRES = 15432;
    private static final int SMTP = 8025;

    /** Refuses an offset that pushes a port out of range. */
    public Ports {
        if (offset < 0 || offset > 40_000) {
            throw new StackException("BECKON_PORT_OFFSET is " + offset + ": give a number from 0 to 40000");
        }
    }

    int kafka() {
        return KAFKA + offset;
    }

    int postgres() {
        return POSTGRES + offset;
    }

    int smtp() {
        return SMTP + offset;
    }

    int of(Service service) {
        return service.port() + offset;
    }

    /** Where it tells its health and its figures. */
    int managementOf(Service service) {
        return service.managementPort() + offset;
    }

    /** Every port with who listens there. */
    Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.put(managementOf(service), service.module() + "'s health and metrics");
            all.put(of(service), service.module());
        }
        all.put(smtp(), "the simulator's mail server");
        all.put(kafka(), "Kafka");
        all.put(postgres(), "PostgreSQL");
        return all;
    }
}
