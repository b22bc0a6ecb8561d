package dev.beckon.localstack.postgres;

import dev.beckon.localstack.process.ProcessStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. As root we give it a user namespace in which it is nobody in particular but still
 * owns our files; where the kernel or a container forbids that, the system's user {@code nobody}, who then has to own
 * the data folder.
 */
sealed interface UnprivilegedUser {

    /** What stands before a command. */
    List<String> prefix();

    /** Makes a folder usable for this user. */
    void own(Path folder) throws IOException;

    /** Who PostgreSQL runs as here. */
    static UnprivilegedUser ofThisProcess() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Ourselves();
        }
        if (ProcessStarter.onPath("unshare") && ProcessStarter.run("unshare", "-U", "true") == 0) {
            return new Namespaced();
        }
        if (ProcessStarter.onPath("setpriv")) {
            return new Nobody();
        }
        throw new IOException("PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) is there");
    }

    /** We are not root. */
    record Ourselves() implements UnprivilegedUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path folder) {
            // It is ours already.
        }
    }

    /** Root in a user namespace without mappings. */
    record Namespaced() implements UnprivilegedUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path folder) {
            // Inside the namespace the files still belong to the same kernel user.
        }
    }

    /** Root that becomes the user {@code nobody}. */
    record Nobody() implements UnprivilegedUser {

        private static final String ID = "65534";

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid", ID, "--regid", ID, "--clear-groups");
        }

        @Override
        public void own(Path folder) throws IOException {
            if (ProcessStarter.run("chown", "-R", ID + ":" + ID, folder.toString()) != 0) {
                throw new IOException("cannot give " + folder + " to the user nobody");
            }
        }
    }
}
