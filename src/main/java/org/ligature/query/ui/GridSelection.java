package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.ligature.query.Query;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which rows are selected: some, by their ids, or all that match, without touching any.
final class GridSelection {

    private final ReadOnlyObjectWrapper<Selected> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Selected.nothing());
    private final Map<Long, GridRow> picked = new LinkedHashMap<>();
    private final Set<Long> except = new HashSet<>();
    private Query query;
    private boolean all;
    private long matching = -1;

    GridSelection(Query query) {
        this.query = query;
    }

    ReadOnlyObjectProperty<Selected> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    boolean contains(GridRow row) {
        return row.isLoaded() && (all ? !except.contains(row.id()) : picked.containsKey(row.id()));
    }

    boolean isAll() {
        return all;
    }

    void only(GridRow row) {
        forget();
        add(List.of(row));
    }

    void toggle(GridRow row) {
        if (!row.isLoaded()) {
            return;
        }
        if (all) {
            if (!except.remove(row.id())) {
                except.add(row.id());
            }
        } else if (picked.remove(row.id()) == null) {
            picked.put(row.id(), row);
        }
        publish();
    }

    void add(List<GridRow> rows) {
        for (var row : rows) {
            if (row.isLoaded() && all) {
                except.remove(row.id());
            } else if (row.isLoaded()) {
                picked.put(row.id(), row);
            }
        }
        publish();
    }

    void all() {
        forget();
        all = true;
        publish();
    }

    void clear() {
        forget();
        publish();
    }

    /// What is asked for has changed. Rows picked one by one stay; "all that match" meant others.
    void query(Query now) {
        query = now;
        matching = -1;
        if (all) {
            forget();
        }
        publish();
    }

    void counted(long rows) {
        matching = rows;
        if (all) {
            publish();
        }
    }

    /// Takes the newest values of selected rows that came again.
    void renew(List<GridRow> rows) {
        var changed = false;
        for (var row : rows) {
            var known = picked.get(row.id());
            if (known != null && !known.equals(row)) {
                picked.put(row.id(), row);
                changed = true;
            }
        }
        if (changed) {
            publish();
        }
    }

    /// Drops rows that are gone.
    void keep(Set<Long> there) {
        if (picked.keySet().retainAll(there)) {
            publish();
        }
    }

    List<Long> ids() {
        return List.copyOf(picked.keySet());
    }

    private void forget() {
        all = false;
        picked.clear();
        except.clear();
    }

    private void publish() {
        selected.set(
                all
                        ? new Selected.AllThatMatch(query, except, matching)
                        : new Selected.Rows(List.copyOf(picked.values())));
    }
}
