package dev.beckon.triggers.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Verdicts of a call that is known to belong to the caller. */
@ApplicationScoped
public class Verdicts implements PanacheRepositoryBase<VerdictEntity, VerdictEntity.Key> {

    /**
     * In the order of the contacts in the call.
     *
     * @param status null for all
     * @param after the position that the list begins behind; -1 for the beginning
     */
    public List<VerdictEntity> list(UUID call, String status, long after, int count) {
        Map<String, Object> parameters = new HashMap<>(Map.of("call", call, "after", (int) after));
        String restriction = "";
        if (status != null) {
            restriction = " and status = :status";
            parameters.put("status", status);
        }
        return find("key.callId = :call and key.position > :after" + restriction + " order by key.position", parameters)
                .page(0, count)
                .list();
    }
}
