package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.NewConnections;
import org.ligature.kit.task.Line;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Many records of one table that are connected to one: as what, since when, and what would come of
/// each. Knows no control and no words.
final class SelectedViewModel {

    /// Stands for whichever of the records; no record has this number.
    private static final RecordId EACH = new RecordId(Long.MIN_VALUE);

    private static final Duration QUIET = Duration.ofMillis(200);

    /// What would come of each.
    ///
    /// @param refs those of the refused records that are named
    record Preview(Forecast forecast, Map<RecordId, RecordRef> refs) {

        static final Preview NOTHING = new Preview(Forecast.NOTHING, Map.of());

        /// More than so many are only counted.
        static final int NAMED = 100;
    }

    private final Actor actor;
    private final ConnectionsParts parts;
    private final List<RecordId> records;
    private final DraftModel draft;
    private final Line checking;
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(Preview.NOTHING);
    private boolean again;

    /// @param sample one of the records, for the sentences
    /// @param me who owns what is made
    SelectedViewModel(
            Actor actor,
            ConnectionsParts parts,
            List<RecordId> records,
            RecordRef sample,
            RecordRef me) {
        this.actor = actor;
        this.parts = parts;
        this.records = List.copyOf(records);
        this.draft = new DraftModel(actor, parts);
        this.checking = parts.tasks().line(QUIET);
        draft.begin(new RecordRef(EACH, sample.uuid(), sample.table(), sample.name()), null, me);
        draft.draftProperty().subscribe((_, _) -> check());
        draft.added().valuesProperty().subscribe((_, _) -> check());
    }

    /// What stands in the fields; connected from is whichever of the records.
    DraftModel draft() {
        return draft;
    }

    List<RecordId> records() {
        return records;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Connects to a record that is known already.
    void choose(@Nullable RecordRef target) {
        draft.choose(target);
    }

    /// Whether those that are connected so already are connected once more.
    void again(boolean wanted) {
        again = wanted;
        check();
    }

    private void check() {
        if (draft.draftProperty().get().to() == null || !draft.wrong().isEmpty()) {
            checking.cancel();
            preview.set(Preview.NOTHING);
            return;
        }
        var wanted = wanted();
        checking.run(() -> preview(wanted), preview::set, _ -> preview.set(Preview.NOTHING));
    }

    private Preview preview(NewConnections wanted) {
        var forecast = new Forecast(parts.bulk().preview(actor, wanted));
        var refused =
                forecast.refused().stream()
                        .limit(Preview.NAMED)
                        .map(one -> records.get(one.place()))
                        .toList();
        return new Preview(forecast, parts.records().refs(actor, refused));
    }

    /// What is to be saved, with roles as they stand in the fields.
    NewConnections wanted() {
        var to = Objects.requireNonNull(draft.draftProperty().get().to());
        var newcomers = new Newcomers();
        var target = newcomers.id(to);
        var given = again ? draft.wanted().acceptingDuplicate() : draft.wanted();
        var each = records.stream().map(record -> given.sides(record, target)).toList();
        return new NewConnections(each, newcomers.stubs(), false);
    }

    /// Whether it can be saved; otherwise the draft says why not.
    boolean isSound() {
        return draft.isSoundWithName();
    }
}
