package org.ligature.kit.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A page of something that can be taken away while the page is open, such as the list of a table:
/// while it is gone, something stands in its place that says so and leads away. Comes it back, the
/// page does, too, as it was left.
public final class PageWhileThere implements Page {

    private final Page page;
    private final BooleanSupplier isThere;
    private final Supplier<Node> instead;
    private final StackPane frame = new StackPane();
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper(this, "there", true);
    private final ObservableValue<String> status;

    /// @param isThere whether what the page shows is there as things stand; it is to begin with
    /// @param instead says that it is gone
    public PageWhileThere(Page page, BooleanSupplier isThere, Supplier<Node> instead) {
        this.page = page;
        this.isThere = isThere;
        this.instead = instead;
        var nothing = new ReadOnlyObjectWrapper<>("");
        status = there.flatMap(is -> is ? page.status() : nothing);
        frame.setMinSize(0, 0);
        frame.getChildren().setAll(page.node());
    }

    /// What was typed stays on a page that is gone: nothing is asked, since nothing is lost.
    @Override
    public void leave(Runnable go) {
        if (there.get()) {
            page.leave(go);
        } else {
            go.run();
        }
    }

    @Override
    public void described() {
        var was = there.get();
        there.set(isThere.getAsBoolean());
        if (there.get()) {
            page.described();
        }
        // put in anew for nothing, the page would lose the keyboard
        if (was != there.get()) {
            frame.getChildren().setAll(was ? instead.get() : page.node());
        }
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public ObservableValue<String> title() {
        return page.title();
    }

    @Override
    public OptionalLong subject() {
        return page.subject();
    }

    @Override
    public String place() {
        return page.place();
    }

    @Override
    public String kind() {
        return page.kind();
    }

    @Override
    public List<Crumb> crumbs() {
        return there.get() ? page.crumbs() : List.of();
    }

    @Override
    public List<Action> actions() {
        return there.get() ? page.actions() : List.of();
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public Optional<Supplier<Page>> again() {
        return page.again()
                .filter(_ -> there.get())
                .map(again -> () -> new PageWhileThere(again.get(), isThere, instead));
    }

    @Override
    public void shown() {
        if (there.get()) {
            page.shown();
        }
    }

    @Override
    public void closed() {
        page.closed();
    }

    @Override
    public void focus() {
        if (there.get()) {
            page.focus();
        } else {
            frame.requestFocus();
        }
    }
}
