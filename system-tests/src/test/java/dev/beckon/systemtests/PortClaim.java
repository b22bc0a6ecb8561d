package dev.beckon.systemtests;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which run of these tests has which ports, among all of this user's on this machine: ports that are free when they are
 * looked at are bound only seconds later.
 */
final class PortClaim {

    /** A lock is let go of when nobody holds its channel any more. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private PortClaim() {}

    /** Claims the ports at an offset until this JVM ends, however it ends; whether no other run has them. Asked once. */
    static boolean take(int offset) throws IOException {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "beckon-system-tests-%s-%d.lock".formatted(System.getProperty("user.name"), offset));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            HELD.add(channel);
            return true;
        }
        channel.close();
        return false;
    }
}
