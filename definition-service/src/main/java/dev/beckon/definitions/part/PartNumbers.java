package dev.beckon.definitions.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Gives out numbers; each once, whatever becomes of the transaction. */
@ApplicationScoped
public class PartNumbers {

    private final EntityManager entities;

    PartNumbers(EntityManager entities) {
        this.entities = entities;
    }

    public long next() {
        return (Long) entities.createNativeQuery("select nextval('part_number')", Long.class)
                .getSingleResult();
    }
}
