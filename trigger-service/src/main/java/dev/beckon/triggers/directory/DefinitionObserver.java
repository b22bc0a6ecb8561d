package dev.beckon.triggers.directory;

import dev.beckon.contracts.definition.DefinitionRecord;
import java.util.Optional;

/** Learns of every definition, on the thread that reads them: at the start of all there are, then of each change. */
public interface DefinitionObserver {

    /** @param record empty when it was removed */
    void definitionChanged(String key, Optional<DefinitionRecord> record);
}
