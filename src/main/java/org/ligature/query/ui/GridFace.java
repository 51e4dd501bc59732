package org.ligature.query.ui;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.ligature.kit.task.Job;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Skeleton;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

import java.util.ArrayList;

/// The rows, or what stands there instead: being read, none yet, none that match, a failure.
final class GridFace extends StackPane {

    private static final int SKELETON_ROWS = 12;

    private final GridContext context;
    private final GridTable table;
    private final Runnable clear;

    /// @param clear takes off all filters
    GridFace(GridContext context, GridTable table, Runnable clear) {
        this.context = context;
        this.table = table;
        this.clear = clear;
        getStyleClass().add("grid-face");
        table.setPlaceholder(new Region());
        setMinHeight(0);
        clip();
        context.model().stateProperty().subscribe(this::show);
    }

    /// In a section of a form there is less room than for all rows that may be read.
    private void clip() {
        var shown = new Rectangle();
        shown.widthProperty().bind(widthProperty());
        shown.heightProperty().bind(heightProperty());
        setClip(shown);
    }

    private void show(GridState state) {
        switch (state) {
            case GridState.Shown() -> over();
            case GridState.Loading() -> loading();
            case GridState.NothingYet() -> instead(context.spec().nothingYet().get());
            case GridState.NoMatch() -> instead(noMatch());
            case GridState.Failed(var problem) -> instead(failed(Texts.of(problem)));
        }
    }

    /// The table stays where it is: taken out and put back it would lose the keyboard.
    private void over(Node... nodes) {
        if (getChildren().isEmpty()) {
            getChildren().add(table);
        }
        getChildren().remove(1, getChildren().size());
        getChildren().addAll(nodes);
    }

    private void loading() {
        var skeleton = Skeleton.rows(SKELETON_ROWS);
        skeleton.getStyleClass().add("grid-skeleton");
        skeleton.setAccessibleText(context.texts().get("loading"));
        over(skeleton);
    }

    /// Below the headers, so that the filter that lets nothing through can be changed.
    private void instead(Node node) {
        var frame = new StackPane(node);
        frame.getStyleClass().add("grid-instead");
        over(frame);
    }

    private Node noMatch() {
        var asked = context.model().asked();
        var texts = context.texts();
        var thing = context.table().displayName().toLowerCase(texts.locale());
        if (!asked.isFiltered()) {
            return new EmptyState(
                    Icon.of(context.table().icon()),
                    texts.get("view.title", thing),
                    texts.get("view.text", asked.view().name()));
        }
        return new EmptyState(
                Icon.FILTER,
                texts.get("none.title", thing),
                filters(asked),
                Fields.primary(
                        Fields.button(
                                context.id("none-clear"), texts.get("filters.clear"), clear)));
    }

    private String filters(Asked asked) {
        var said = new ArrayList<String>();
        if (!asked.quick().isBlank()) {
            said.add(context.texts().get("none.quick", asked.quick().strip()));
        }
        if (!asked.filters().isEmpty()) {
            said.add(context.texts().get("none.filters", context.words().of(asked.filters())));
        }
        return String.join(" ", said);
    }

    private Node failed(String words) {
        var texts = context.texts();
        var again =
                Fields.button(
                        context.id("try-again"),
                        Icon.REFRESH,
                        texts.get("failed.again"),
                        context.model()::reload);
        return new EmptyState(
                Icon.ERROR,
                texts.get("failed.title"),
                texts.get("failed.text", words),
                Fields.primary(again));
    }

    /// What stands above the rows while an order is made.
    Node sorting(Job job) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.doneProperty());
        bar.setPrefWidth(160);
        var cancel =
                Fields.link(
                        context.id("sorting-cancel"),
                        context.texts().get("sorting.cancel"),
                        context.model()::cancelSorting);
        var strip =
                new Strip(
                        Tone.ACCENT,
                        Icon.CLOCK,
                        "",
                        context.texts().get("sorting.text"),
                        bar,
                        cancel);
        strip.setId(context.id("sorting"));
        return strip;
    }
}
