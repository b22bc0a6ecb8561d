package dev.beckon.localstack.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second launcher off a folder. The kernel lets go of it when this JVM ends, however it ends. */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock on(Path local) throws IOException {
        Files.createDirectories(local);
        FileChannel channel =
                FileChannel.open(local.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) {
            return new StackLock(channel);
        }
        channel.close();
        throw new StackException("a stack runs on %s already: stop it, or give this one BECKON_LOCAL_DIR and %s"
                .formatted(local, "BECKON_PORT_OFFSET of its own"));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
