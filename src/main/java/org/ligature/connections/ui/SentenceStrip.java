package org.ligature.connections.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;

import java.util.ArrayList;

/// Both sentences of a connection as they stand while it is typed, the names in them emphasised.
final class SentenceStrip extends HBox {

    private final DraftModel model;
    private final Words words;
    private final VBox sentences = new VBox(Gap.XS);

    SentenceStrip(DraftModel model, Words words) {
        super(10);
        this.model = model;
        this.words = words;
        HBox.setHgrow(sentences, Priority.ALWAYS);
        getChildren().addAll(Icon.CONNECTION.node(), sentences);
        getStyleClass().addAll("strip", "tone-accent");
        setId("connect-sentences");
        model.draftProperty().subscribe(this::show);
    }

    private void show(Draft now) {
        var known = now.to() != null || now.role() != null;
        setVisible(known);
        setManaged(known);
        var names = new ArrayList<String>();
        model.from().map(RecordRef::name).ifPresent(names::add);
        if (now.to() != null) {
            names.add(now.to().name());
        }
        var lines = words.both(model.mySide(), model.otherSide());
        var shown = lines.stream().map(line -> Emphasis.names(line, names)).toList();
        sentences.getChildren().setAll(shown);
        setAccessibleText(String.join(". ", lines));
    }
}
