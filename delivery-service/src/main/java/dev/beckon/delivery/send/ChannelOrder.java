package dev.beckon.delivery.send;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import java.util.List;

/** The order in which a workspace's channels are tried for a message that names none. */
@FunctionalInterface
public interface ChannelOrder {

    /** The order of a workspace that has none of its own. */
    List<Channel> STANDARD = List.of(Channel.WHATSAPP, Channel.RCS, Channel.SMS, Channel.EMAIL);

    List<Channel> of(WorkspaceId workspace);
}
