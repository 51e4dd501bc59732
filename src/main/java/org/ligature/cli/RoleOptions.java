package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a role applies to, matches, allows and is called, as options; what is not given stays.
final class RoleOptions {

    @Option(names = "--table")
    private @Nullable List<String> tables;

    @Option(names = "--all-tables")
    private boolean allTables;

    @Option(names = "--match", paramLabel = "ROLE")
    private @Nullable List<String> matches;

    @Option(names = "--no-match")
    private boolean noMatch;

    @Option(names = "--limit")
    private @Nullable Integer limit;

    @Option(names = "--no-limit")
    private boolean noLimit;

    @Option(names = "--called", paramLabel = "WHERE=NAME")
    private @Nullable Map<String, String> called;

    @Option(names = "--not-called")
    private boolean notCalled;

    RoleDraft applied(Session session, RoleDraft draft) {
        return new RoleDraft(
                draft.name(),
                draft.category(),
                draft.description(),
                tables(session, draft),
                noMatch
                        ? List.of()
                        : matches == null
                                ? draft.matches()
                                : matches.stream()
                                        .map(new Outcomes(session)::role)
                                        .map(Role::id)
                                        .toList(),
                noLimit ? null : limit == null ? draft.limit() : limit,
                notCalled
                        ? List.of()
                        : called == null ? draft.names() : new RoleObject(session).names(called));
    }

    private Set<String> tables(Session session, RoleDraft draft) {
        if (allTables) {
            return Set.of();
        }
        if (tables == null) {
            return draft.tables();
        }
        tables.forEach(session::table);
        return Set.copyOf(tables);
    }
}
