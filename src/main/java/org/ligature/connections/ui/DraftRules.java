package org.ligature.connections.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Period;
import org.ligature.connections.Refusal;
import org.ligature.connections.Role;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Holds what stands in the dialog against the rules that need no store, and keeps what is wrong.
final class DraftRules {

    private final Supplier<Schema> schema;
    private final DraftDates dates;
    private final ObservableMap<Part, Wrong> wrong =
            FXCollections.observableMap(new EnumMap<>(Part.class));
    private final ObservableMap<Part, Wrong> wrongView =
            FXCollections.unmodifiableObservableMap(wrong);

    DraftRules(Supplier<Schema> schema, DraftDates dates) {
        this.schema = schema;
        this.dates = dates;
    }

    ObservableMap<Part, Wrong> wrong() {
        return wrongView;
    }

    boolean isBroken() {
        return !wrong.isEmpty();
    }

    void put(Part part, Wrong why) {
        wrong.put(part, why);
    }

    void forget(Part... parts) {
        wrong.keySet().removeAll(List.of(parts));
    }

    void forgetAll() {
        wrong.clear();
    }

    void holdSides(Draft now, @Nullable RecordRef from) {
        var to = now.to();
        if (to != null && from != null && to.id().equals(from.id())) {
            refuse(Part.NAME, Refusal.Code.CannotConnectToSelf, from.name());
        } else {
            wrong.remove(Part.NAME);
        }
        holdRole(Part.ROLE, now.role(), to);
        holdRole(Part.MY_ROLE, now.myRole(), from);
    }

    private void holdRole(Part part, @Nullable Role role, @Nullable RecordRef record) {
        if (role != null && record != null && !role.fits(record.table())) {
            var table = schema.get().require(record.table()).displayName();
            refuse(part, Refusal.Code.ConnectionRoleNotValidForObjectType, table, role.name());
        } else {
            wrong.remove(part);
        }
    }

    /// A name that was typed must have been chosen.
    void holdName(Draft now) {
        if (now.to() == null && !now.typed().isBlank()) {
            wrong.put(Part.NAME, new Wrong.NotChosen(now.typed().strip()));
        }
    }

    /// There must be a record to connect to.
    void requireName(Draft now) {
        if (now.to() == null && now.typed().isBlank()) {
            wrong.put(Part.NAME, new Wrong.Missing());
        }
    }

    /// @return the draft with its dates as they were understood
    Draft holdDates(Draft now) {
        forget(Part.STARTING, Part.ENDING);
        var starting = read(Part.STARTING, now.starting());
        var ending = read(Part.ENDING, now.ending());
        var next = now;
        if (!wrong.containsKey(Part.STARTING)) {
            next = next.from(dates.text(starting.orElse(null)));
        }
        if (!wrong.containsKey(Part.ENDING)) {
            next = next.until(dates.text(ending.orElse(null)));
            holdOrder(new Period(starting.orElse(null), ending.orElse(null)));
        }
        return next;
    }

    private void holdOrder(Period period) {
        if (period.isBackwards()) {
            refuse(
                    Part.ENDING,
                    Refusal.Code.ConnectionInvalidStartEndDate,
                    Objects.requireNonNull(period.starting()),
                    Objects.requireNonNull(period.ending()));
        }
    }

    private Optional<PartialDate> read(Part part, String text) {
        try {
            return dates.parse(text);
        } catch (Problem unreadable) {
            wrong.put(part, new Wrong.Unreadable(unreadable));
            return Optional.empty();
        }
    }

    private void refuse(Part part, Refusal.Code code, Object... arguments) {
        wrong.put(part, new Wrong.Refused(new Refusal(code, List.of(arguments))));
    }
}
