package dev.beckon.simulator.accounts;

import dev.beckon.contracts.message.Channel;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All registered senders. Safe for all threads; reading takes no lock. */
@ApplicationScoped
public class ProviderAccounts {

    private static final String DEFAULT = "";

    private record Key(Channel channel, String senderId) {}

    private final AccountFile file;
    private final Map<Key, ProviderAccount> accounts = new ConcurrentHashMap<>();

    ProviderAccounts(AccountFile file) {
        this.file = file;
    }

    @PostConstruct
    void load() {
        file.load().forEach(account -> accounts.put(key(account), account));
    }

    /** Registers a sender, or replaces it. */
    public synchronized void put(ProviderAccount account) {
        accounts.put(key(account), account);
        file.save(accounts.values());
    }

    /** The sender's own account, else the channel's default. */
    public Optional<ProviderAccount> find(Channel channel, String senderId) {
        return Optional.ofNullable(accounts.get(new Key(channel, senderId == null ? DEFAULT : senderId)))
                .or(() -> Optional.ofNullable(accounts.get(new Key(channel, DEFAULT))));
    }

    public Collection<ProviderAccount> all() {
        return List.copyOf(accounts.values());
    }

    private static Key key(ProviderAccount account) {
        return new Key(account.channel(), account.senderId() == null ? DEFAULT : account.senderId());
    }
}
