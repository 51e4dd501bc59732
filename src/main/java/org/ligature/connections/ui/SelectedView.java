package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

/// Many records connected to one, in their dialog: to whom, as what, since when, and what would
/// come of each.
final class SelectedView extends VBox {

    private final Drop drop = new Drop(this);
    private final ConnectFields fields;
    private final AddedFields added;

    /// @param each the label of the role of the records, such as "Role of each contact"
    SelectedView(SelectedViewModel model, ConnectView.Made made, String each) {
        super(Gap.M);
        var texts = made.words().texts();
        getStyleClass().add("connect");
        fields = new ConnectFields("selected", model.draft(), made, drop);
        fields.callMyRole(each);
        added = made.added(model.draft().added());
        added.setEditable(true);
        model.draft().added().wrong().subscribe(added::focusWrong);
        getChildren()
                .addAll(
                        over(texts),
                        ConnectView.columns(
                                3,
                                fields.of(Part.MY_ROLE),
                                fields.of(Part.STARTING),
                                fields.of(Part.ENDING)),
                        fields.of(Part.DESCRIPTION),
                        added,
                        new SentenceStrip(model.draft(), made.words()),
                        new PreviewStrip(model, made.words()));
    }

    private VBox over(Texts texts) {
        return new VBox(
                Gap.S,
                Fields.label(texts.get("connect-to"), "over"),
                ConnectView.columns(2, fields.of(Part.NAME), fields.of(Part.ROLE)));
    }

    /// What stands in the dialog: the fields, and over them what drops down.
    Region content() {
        return drop;
    }

    Node start() {
        return fields.start();
    }
}
