package org.ligature.forms.ui;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.ligature.forms.FormLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The tabs of a form as its layout wants them: their fields, and rooms for what features above put
/// there.
///
/// Arranged anew, a field and a room that are still on the form stay what they are, with all that
/// is typed in them.
final class FormTabs {

    private final Function<String, FieldState> states;
    private final Function<FieldState, FieldView> made;
    private final TabStrip strip;
    private final String unsaved;
    private final List<FormTabView> forms = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();

    /// @param states the field of a column as it is now
    /// @param made draws a field
    /// @param unsaved what a tab says that shows nothing before the record is saved
    FormTabs(
            Function<String, FieldState> states,
            Function<FieldState, FieldView> made,
            TabStrip strip,
            String unsaved) {
        this.states = states;
        this.made = made;
        this.strip = strip;
        this.unsaved = unsaved;
    }

    /// Where something stands that a feature above makes.
    record Room(FormLayout.Section section, StackPane pane) {

        private Room(FormLayout.Section section) {
            this(section, new StackPane());
            pane.managedProperty().bind(Bindings.isNotEmpty(pane.getChildren()));
        }

        /// Made when its tab is first seen, so that a record opens with what its first tab shows.
        void fill(Supplier<Node> content) {
            pane.sceneProperty()
                    .subscribe(
                            scene -> {
                                if (scene != null && pane.getChildren().isEmpty()) {
                                    pane.getChildren().setAll(content.get());
                                }
                            });
        }

        /// Records that point here are shown as their own table is described, so they come anew.
        private boolean stays() {
            return !section.kind().equals(FormLayout.GRID);
        }
    }

    /// What stood on the form before it is arranged anew, as far as it is not taken yet.
    private record Earlier(List<FieldView> fields, List<Room> rooms) {

        Earlier {
            fields = new ArrayList<>(fields);
            rooms = new ArrayList<>(rooms);
        }

        Optional<FieldView> field(String column) {
            var found =
                    fields.stream()
                            .filter(view -> view.state().column().name().equals(column))
                            .findFirst();
            found.ifPresent(fields::remove);
            return found;
        }

        Optional<Room> room(FormLayout.Section section) {
            var found = rooms.stream().filter(room -> room.section().equals(section)).findFirst();
            found.ifPresent(rooms::remove);
            return found;
        }
    }

    /// A field on the form, and which tab it stands on.
    record Spot(int tab, FormTabView form, FieldView view) {

        void focus() {
            form.focus(view);
        }
    }

    /// @return the rooms that are new and to be filled
    List<Room> arrange(FormLayout layout) {
        var known = rooms.stream().filter(Room::stays).toList();
        var earlier = new Earlier(fields().toList(), known);
        var scrolled = forms.stream().map(FormTabView::getVvalue).toList();
        forms.clear();
        rooms.clear();
        for (var tab : layout.tabs()) {
            forms.add(new FormTabView(tab, it -> field(it, earlier), it -> room(it, earlier)));
            explain(forms.getLast(), tab);
        }
        strip.arrange(layout.tabs().stream().map(FormLayout.Tab::title).toList(), forms::get);
        for (int at = 0; at < Math.min(forms.size(), scrolled.size()); at++) {
            forms.get(at).setVvalue(scrolled.get(at));
        }
        return rooms.stream().filter(room -> !known.contains(room)).toList();
    }

    /// A tab without fields has nothing to show until the record is saved.
    private void explain(FormTabView form, FormLayout.Tab tab) {
        var panes =
                rooms.stream()
                        .filter(room -> tab.sections().contains(room.section()))
                        .map(Room::pane)
                        .toList();
        if (tab.sections().stream().noneMatch(FormLayout.Section::hasFields)) {
            form.explain(
                    unsaved,
                    Bindings.createBooleanBinding(
                            () -> panes.stream().allMatch(it -> it.getChildren().isEmpty()),
                            panes.stream().map(Pane::getChildren).toArray(Observable[]::new)));
        }
    }

    private FieldView field(String column, Earlier earlier) {
        var state = states.apply(column);
        var before = earlier.field(column);
        return before.filter(view -> view.state() == state).orElseGet(() -> draw(state, before));
    }

    private FieldView draw(FieldState state, Optional<FieldView> before) {
        var view = made.apply(state);
        before.ifPresent(view::take);
        return view;
    }

    /// Room for what comes once the record is there; none while nothing is in it.
    private Node room(FormLayout.Section section, Earlier earlier) {
        var room = earlier.room(section).orElseGet(() -> new Room(section));
        rooms.add(room);
        return room.pane();
    }

    private Stream<FieldView> fields() {
        return forms.stream().flatMap(form -> form.fields().stream());
    }

    /// The first field in view that one can write in.
    Optional<FieldView> firstEditable() {
        return forms.stream()
                .filter(form -> form.getScene() != null)
                .flatMap(form -> form.fields().stream())
                .filter(view -> view.state().isEditable())
                .findFirst();
    }

    Optional<Spot> find(FieldState field) {
        return forms.stream()
                .flatMap(
                        form ->
                                form.fields().stream()
                                        .filter(view -> view.state() == field)
                                        .map(view -> new Spot(forms.indexOf(form), form, view)))
                .findFirst();
    }
}
