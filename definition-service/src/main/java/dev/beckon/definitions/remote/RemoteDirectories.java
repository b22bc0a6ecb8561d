package dev.beckon.definitions.remote;

import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The kinds that trigger-service knows. */
class RemoteDirectories {

    @Produces
    @Singleton
    Directory folders(TriggerService triggers) {
        return new RemoteDirectory(ReferenceKind.FOLDER, triggers);
    }

    @Produces
    @Singleton
    Directory segments(TriggerService triggers) {
        return new RemoteDirectory(ReferenceKind.SEGMENT, triggers);
    }
}
