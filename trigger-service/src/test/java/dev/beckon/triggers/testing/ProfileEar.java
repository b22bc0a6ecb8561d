package dev.beckon.triggers.testing;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows the newest profile that was published of each contact. */
@Startup
@ApplicationScoped
public class ProfileEar {

    private final CompactedView<ContactProfile> profiles;

    ProfileEar(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        profiles = new CompactedView<>(
                new Topic<>(
                        Topics.CONTACT_PROFILES.name(),
                        String.class,
                        Topics.CONTACT_PROFILES.codec(),
                        Topics.CONTACT_PROFILES.keeping()),
                bootstrapServers);
    }

    /** Null before anything was published. */
    public ContactProfile latest(ContactKey contact) {
        return profiles.get(contact.toString()).orElse(null);
    }

    @PreDestroy
    void close() {
        profiles.close();
    }
}
