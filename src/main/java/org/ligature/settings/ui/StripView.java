package org.ligature.settings.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.Column;
import org.ligature.settings.LayoutPart;
import org.ligature.settings.LayoutPart.Fact;
import org.ligature.settings.LayoutPart.Strip;

import java.util.function.BiConsumer;

/// A part of a form's header while it is arranged: the columns read there, one behind the other.
final class StripView extends VBox {

    private final FormDesignerViewModel model;
    private final Strip strip;
    private final Texts texts = Texts.of(StripView.class);
    private final FlowPane facts = new FlowPane(Gap.XS, Gap.XS);

    /// @param name that of the part in ids and words
    /// @param known hears of each node that can be selected
    StripView(
            FormDesignerViewModel model,
            Strip strip,
            String name,
            BiConsumer<LayoutPart, Region> known) {
        this.model = model;
        this.strip = strip;
        var title = texts.get("form.strip." + name);
        setSpacing(Gap.S);
        setId("designer-strip-" + name);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(title);
        setAccessibleHelp(texts.get("form.strip.keys"));
        getStyleClass().add("designer-section");
        setMaxWidth(Double.MAX_VALUE);
        strip.facts().forEach(fact -> facts.getChildren().add(fact(fact, name, known)));
        getChildren().setAll(Fields.label(title, "text-caption"), facts);
        if (strip.facts().isEmpty()) {
            facts.getChildren()
                    .add(Fields.label(texts.get("form.section-empty"), "small", "muted"));
        }
        setOnMousePressed(event -> take(event, this));
        focusedProperty().subscribe(focused -> select(focused, strip));
        accept(this, null);
        known.accept(strip, this);
    }

    private HBox fact(Fact fact, String name, BiConsumer<LayoutPart, Region> known) {
        var words =
                model.table().column(fact.column()).map(Column::displayName).orElse(fact.column());
        var handle = Icon.MORE_VERTICAL.small();
        handle.getStyleClass().add("drag-handle");
        var box = new HBox(Gap.XS, handle, Fields.label(words));
        box.setId("designer-" + name + "-" + fact.column());
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(texts.get("form.fact", words, texts.get("form.strip." + name)));
        box.setAccessibleHelp(texts.get("form.fact.keys"));
        box.getStyleClass().add("designer-spot");
        box.setOnMousePressed(event -> take(event, box));
        box.focusedProperty().subscribe(focused -> select(focused, fact));
        box.setOnDragDetected(event -> drag(event, box, fact));
        box.setOnDragDone(_ -> model.carry(null));
        accept(box, fact);
        known.accept(fact, box);
        return box;
    }

    private void select(boolean focused, LayoutPart part) {
        if (focused) {
            model.select(part);
        }
    }

    /// Left to go on, the press would give the keyboard to what lies beneath.
    private static void take(MouseEvent event, Node node) {
        event.consume();
        node.requestFocus();
    }

    private void drag(MouseEvent event, Node node, Fact fact) {
        var carried = new ClipboardContent();
        carried.putString(Dragged.words(fact.column()));
        node.startDragAndDrop(TransferMode.MOVE).setContent(carried);
        model.carry(fact);
        event.consume();
    }

    /// @param before what is let go here is put before it; null behind all others
    private void accept(Region region, @Nullable Fact before) {
        Dragged.accept(region);
        region.setOnDragDropped(event -> drop(event, before));
    }

    private void drop(DragEvent event, @Nullable Fact before) {
        Dragged.column(event).ifPresent(column -> model.read(column, strip, before));
        event.setDropCompleted(true);
        event.consume();
    }
}
