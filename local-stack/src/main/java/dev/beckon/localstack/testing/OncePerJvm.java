package dev.beckon.localstack.testing;

import java.util.function.Supplier;

/**
 * A value that exists once in this JVM. Quarkus loads test resources in several class loaders, each with statics of its
 * own, so that the value is kept as a system property and guarded by a lock that all class loaders share.
 */
record OncePerJvm(String property) {

    String orElseStart(Supplier<String> start) {
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty(property);
            if (known != null) {
                return known;
            }
            String started = start.get();
            System.setProperty(property, started);
            return started;
        }
    }
}
