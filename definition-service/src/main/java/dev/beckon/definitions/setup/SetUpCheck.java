package dev.beckon.definitions.setup;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.definitions.access.Workspaces;
import dev.beckon.definitions.remote.ConfiguredChannels;
import dev.beckon.engine.validation.DefinitionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a workspace has what scenarios need. All of it may be set up later, so that nothing is refused for it; and as it is
 * only advice, nobody has to wait for a service that does not answer. Asks delivery-service, so not in a transaction.
 */
@ApplicationScoped
public class SetUpCheck {

    private static final String TO_DO = "; set one up with POST /api/v1/channels";

    private final Workspaces workspaces;
    private final ConfiguredChannels channels;

    SetUpCheck(Workspaces workspaces, ConfiguredChannels channels) {
        this.workspaces = workspaces;
        this.channels = channels;
    }

    /** Asks once, and only when a channel is needed. */
    public SetUp check(WorkspaceId workspace, Needs needs) {
        List<DefinitionProblem> warnings = new ArrayList<>();
        List<DefinitionProblem> unchecked = new ArrayList<>();
        if (needs.concernChannels()) {
            channels.of(workspace)
                    .ifPresentOrElse(
                            present -> warnings.addAll(missing(needs, present, order(workspace))),
                            () -> unchecked.add(
                                    new DefinitionProblem(
                                            "",
                                            "channels_not_checked",
                                            "whether its channels are set up cannot be looked up just now; check again later")));
        }
        needs.templates().forEach(template -> unchecked.add(unknown(template)));
        return new SetUp(warnings, unchecked);
    }

    private List<Channel> order(WorkspaceId workspace) {
        AccessRecord.Workspace record = workspaces.record(workspace);
        return record == null || record.channels().isEmpty() ? List.of(Channel.values()) : record.channels();
    }

    private static List<DefinitionProblem> missing(Needs needs, Set<Channel> present, List<Channel> order) {
        List<DefinitionProblem> missing = new ArrayList<>();
        for (Needs.Sending sending : needs.sendings()) {
            List<Needs.Named> ways = sending.ways();
            List<Channel> tried = ways.isEmpty()
                    ? order
                    : ways.stream().map(Needs.Named::channel).distinct().toList();
            if (tried.stream().noneMatch(present::contains)) {
                missing.add(none(sending, tried));
            } else {
                missing.addAll(absent(ways, present, "is passed over"));
            }
        }
        missing.addAll(absent(needs.listenings(), present, "brings no messages"));
        return missing;
    }

    private static DefinitionProblem none(Needs.Sending sending, List<Channel> tried) {
        return new DefinitionProblem(
                sending.pointer(),
                "no_channel",
                "nobody gets this, as the workspace has no active channel of those that may carry it ("
                        + tried.stream().map(Channel::wireName).collect(Collectors.joining(", ")) + ')' + TO_DO);
    }

    private static List<DefinitionProblem> absent(
            Collection<Needs.Named> named, Set<Channel> present, String consequence) {
        return named.stream()
                .filter(way -> !present.contains(way.channel()))
                .map(way -> new DefinitionProblem(
                        way.pointer(),
                        "channel_not_set_up",
                        way.channel().wireName() + ' ' + consequence + ", as the workspace has no active channel of it"
                                + TO_DO))
                .toList();
    }

    private static DefinitionProblem unknown(Needs.Template template) {
        return new DefinitionProblem(
                template.pointer(),
                "template_not_checked",
                "the template '" + template.name() + "' (" + template.language()
                        + ") must be approved at the provider of this workspace's channel; that cannot be looked up here");
    }
}
