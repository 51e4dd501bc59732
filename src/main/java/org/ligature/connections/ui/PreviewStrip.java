package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.ligature.connections.ui.SelectedViewModel.Preview;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;

/// Says what would come of many connections: how many are new, which are there, which are refused
/// and why.
final class PreviewStrip extends VBox {

    private static final double MOST_HIGH = 140;

    private final SelectedViewModel model;
    private final Words words;
    private final Texts texts;
    private final Label counts = Fields.label("", "strong");
    private final VBox lines = new VBox(Gap.XS);
    private final CheckBox again = new CheckBox();

    PreviewStrip(SelectedViewModel model, Words words) {
        super(Gap.S);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        setId("selected-preview");
        getStyleClass().add("forecast");
        counts.setId("selected-counts");
        again.setId("selected-again");
        again.setMnemonicParsing(false);
        again.selectedProperty().subscribe((_, wanted) -> model.again(wanted));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HIGH);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.managedProperty().bind(scroll.visibleProperty());
        again.managedProperty().bind(again.visibleProperty());
        getChildren().addAll(counts, scroll, again);
        model.previewProperty().subscribe(preview -> show(preview, scroll));
    }

    private void show(Preview preview, ScrollPane scroll) {
        var forecast = preview.forecast();
        setVisible(!forecast.outcomes().isEmpty());
        setManaged(isVisible());
        var there = forecast.there();
        var refused = forecast.refused();
        counts.setText(
                texts.get("forecast.counts", forecast.fresh(), there.size(), refused.size()));
        lines.getChildren().clear();
        refused.stream()
                .limit(Preview.NAMED)
                .forEach(one -> lines.getChildren().add(refused(preview, one)));
        there.stream()
                .limit(Preview.NAMED)
                .forEach(
                        one ->
                                add(
                                        Icon.WARNING.tiny(),
                                        "warning",
                                        texts.get("forecast.there", words.sentence(one.same()))));
        scroll.setVisible(!lines.getChildren().isEmpty());
        again.setText(texts.get("forecast.again", there.size()));
        again.setVisible(!there.isEmpty() || again.isSelected());
    }

    private HBox refused(Preview preview, Forecast.Refused one) {
        var record = model.records().get(one.place());
        var name = preview.refs().get(record);
        var why = words.why(one.why());
        return line(
                Icon.ERROR.tiny(),
                "danger",
                texts.get("forecast.refused", name == null ? "" : nameOf(name), why));
    }

    private String nameOf(RecordRef ref) {
        return ref.name().isEmpty() ? texts.get("nobody") : ref.name();
    }

    private void add(Node sign, String look, String said) {
        lines.getChildren().add(line(sign, look, said));
    }

    private static HBox line(Node sign, String look, String said) {
        var label = Fields.label(said, "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var line = new HBox(Gap.S, sign, label);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().addAll("forecast-line", look);
        return line;
    }
}
