package dev.beckon.localstack.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a stack runs from and where it keeps its files.
 *
 * @param root the root of the checkout, with the packaged modules in it
 * @param local where data, logs, process records and keys are kept
 * @param ports where everything listens
 */
public record StackSettings(Path root, Path local, Ports ports) {

    /** As the environment says: {@code BECKON_LOCAL_DIR} (default {@code .local}) and {@code BECKON_PORT_OFFSET}. */
    public static StackSettings fromEnvironment() {
        Map<String, String> environment = System.getenv();
        Path root = checkout();
        Path local = root.resolve(environment.getOrDefault("BECKON_LOCAL_DIR", ".local"));
        return new StackSettings(root, local.toAbsolutePath().normalize(), new Ports(offset(environment)));
    }

    /** A stack for tests, beside whatever else runs. */
    public static StackSettings at(Path local, int portOffset) {
        return new StackSettings(checkout(), local.toAbsolutePath().normalize(), new Ports(portOffset));
    }

    private static int offset(Map<String, String> environment) {
        String text = environment.getOrDefault("BECKON_PORT_OFFSET", "0");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notNumber) {
            throw new StackException("BECKON_PORT_OFFSET is '" + text + "': give a number from 0 to 40000", notNumber);
        }
    }

    private static Path checkout() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("local-stack"))) {
                return folder;
            }
        }
        throw new StackException("this is not inside a checkout of Beckon: " + here);
    }

    Path data() {
        return local.resolve("data");
    }

    Path logs() {
        return local.resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path records() {
        return local.resolve("pids");
    }
}
