package org.ligature.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Crumb;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A page with nothing of the domain, for tests of the frame.
final class FakePage implements Page {

    private final String title;
    private final String place;
    private final List<Crumb> crumbs;
    private VBox node;
    private Runnable held;
    boolean stays;
    int saved;
    int shown;
    int closed;
    int described;

    FakePage(String title, String place, Crumb... crumbs) {
        this.title = title;
        this.place = place;
        this.crumbs = List.of(crumbs);
    }

    @Override
    public Node node() {
        if (node == null) {
            var field = new TextField();
            field.setId("fake-field");
            var heading = Fields.label(title, "page-title");
            heading.setId("fake-title");
            node = new VBox(12, heading, new CommandBar(actions().getFirst()), field);
        }
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(title);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("fake-save", "Save", Icon.SAVE, () -> saved++).on("Shortcut+S"));
    }

    @Override
    public ObservableValue<String> status() {
        return new ReadOnlyStringWrapper("12,480 of 13,880 contacts");
    }

    @Override
    public Optional<Supplier<Page>> again() {
        return Optional.of(() -> new FakePage(title + " again", place));
    }

    @Override
    public void shown() {
        shown++;
    }

    @Override
    public void described() {
        described++;
    }

    @Override
    public void closed() {
        closed++;
    }

    @Override
    public void leave(Runnable go) {
        if (stays) {
            held = go;
        } else {
            go.run();
        }
    }

    void letGo() {
        held.run();
    }
}
