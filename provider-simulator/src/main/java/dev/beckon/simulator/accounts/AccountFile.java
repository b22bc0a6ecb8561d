package dev.beckon.simulator.accounts;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.codec.Json;
import dev.beckon.simulator.settings.SimulatorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The accounts on disk, {@code providers.json} in the data folder, readable by the owner only as it holds secrets. Does
 * nothing when no folder is configured.
 */
@ApplicationScoped
class AccountFile {

    private final Optional<Path> file;

    AccountFile(SimulatorConfig config) {
        file = config.data().map(folder -> folder.resolve("providers.json"));
    }

    List<ProviderAccount> load() {
        return file.filter(Files::exists).map(AccountFile::read).orElse(List.of());
    }

    void save(Collection<ProviderAccount> accounts) {
        file.ifPresent(path -> write(path, accounts));
    }

    private static List<ProviderAccount> read(Path path) {
        try {
            return Json.MAPPER.readValue(path.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + "; repair or delete it", e);
        }
    }

    private static void write(Path path, Collection<ProviderAccount> accounts) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var next = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Json.MAPPER.writeValue(next.toFile(), accounts);
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
