package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.query.Path;
import org.ligature.query.ui.CellEdits;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.GridRow;
import org.ligature.records.NameKey;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What of a connection is written in the list itself: its roles, by name or by how it begins, its
/// dates, its description and the columns that were added.
record ConnectionEdits(Actor actor, ConnectionsParts parts, Words words, AddedEdits added)
        implements CellEdits {

    private static final Set<String> ROLES = Set.of("record1roleid", "record2roleid");
    private static final Set<String> OTHERS =
            Set.of("effectivestart", "effectiveend", "description");

    @Override
    public boolean may(Path column) {
        return ROLES.contains(column.column())
                || OTHERS.contains(column.column())
                || added.may(column.column());
    }

    @Override
    public String text(GridRow row, GridColumn column) {
        return switch (row.get(column.path())) {
            case PartialDate date -> new PartialDateText(parts.locale()).format(date);
            case null, default -> parts.format().edit(column.type(), row.get(column.path()));
        };
    }

    @Override
    public void save(GridRow row, GridColumn column, String text, Consumer<String> answered) {
        parts.tasks()
                .run(
                        () -> parts.connections().open(actor, new ConnectionId(row.id())),
                        connection -> save(connection, column.path().column(), text, answered),
                        problem -> answered.accept(Texts.of(problem)));
    }

    /// By the rules of the dialog.
    private void save(
            Connection connection, String column, String text, Consumer<String> answered) {
        var draft = new DraftModel(actor, parts);
        draft.edit(connection);
        var unreadable = put(draft, column, text);
        if (!unreadable.isEmpty()) {
            answered.accept(unreadable);
        } else if (draft.isSound()) {
            write(connection, draft, answered);
        } else {
            answered.accept(
                    draft.wrong().values().stream().findFirst().map(words::wrong).orElse(""));
        }
    }

    /// @return why what was typed stands for nothing; empty where it does
    private String put(DraftModel draft, String column, String text) {
        if (ROLES.contains(column)) {
            return putRole(draft, column.equals("record2roleid"), text);
        }
        switch (column) {
            case "effectivestart" -> draft.typeStarting(text);
            case "effectiveend" -> draft.typeEnding(text);
            case "description" -> draft.describe(text);
            default -> {
                return added.put(draft.added(), column, text);
            }
        }
        return "";
    }

    private String putRole(DraftModel draft, boolean theirs, String text) {
        var role = role(theirs ? draft.roles() : draft.myRoles(), text);
        if (role == null && !text.isBlank()) {
            return words.texts().get("edit.no-role", text);
        }
        if (theirs) {
            draft.chooseRole(role);
        } else {
            draft.chooseMyRole(role);
        }
        return "";
    }

    /// The role of this name among those that fit, or the only one that begins so.
    private @Nullable Role role(RoleChoice.Offer offer, String text) {
        var key = NameKey.of(text.strip());
        if (key.isEmpty()) {
            return null;
        }
        var fitting = offer.fitting();
        var begun = fitting.stream().filter(one -> NameKey.of(one.name()).startsWith(key)).toList();
        return fitting.stream()
                .filter(one -> NameKey.of(one.name()).equals(key))
                .findFirst()
                .or(() -> only(begun))
                .or(() -> parts.roles().named(text.strip()))
                .orElse(null);
    }

    private static Optional<Role> only(List<Role> roles) {
        return roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty();
    }

    private void write(Connection connection, DraftModel draft, Consumer<String> answered) {
        var wanted = draft.wanted();
        parts.tasks()
                .run(
                        () ->
                                parts.connections()
                                        .change(
                                                actor,
                                                connection.id(),
                                                connection.version(),
                                                wanted),
                        outcome -> answered.accept(why(outcome)),
                        problem -> answered.accept(Texts.of(problem)));
    }

    private String why(ConnectOutcome outcome) {
        var texts = words.texts();
        return switch (outcome) {
            case ConnectOutcome.Connected _ -> "";
            case ConnectOutcome.Refused(var why) -> why.sentence(texts.locale());
            case ConnectOutcome.NotValid(var invalid) -> invalid.getFirst().sentence();
            case ConnectOutcome.AlreadyThere there -> there.refusal().sentence(texts.locale());
            case ConnectOutcome.Conflict _ -> texts.get("edit.conflict");
            case ConnectOutcome.ReadOnly _ -> texts.get("edit.inactive");
        };
    }
}
