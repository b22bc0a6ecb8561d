package dev.beckon.delivery.channel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The channels' table. */
@ApplicationScoped
class ChannelRepository implements PanacheRepositoryBase<ChannelEntity, String> {

    Optional<ChannelEntity> find(String workspace, String id) {
        return find("workspace = ?1 and id = ?2", workspace, id).firstResultOptional();
    }

    /** Those after {@code position} by id; at most {@code count}. */
    List<ChannelEntity> page(String workspace, String position, int count) {
        return find("workspace = ?1 and id > ?2", Sort.by("id"), workspace, position == null ? "" : position)
                .page(0, count)
                .list();
    }
}
