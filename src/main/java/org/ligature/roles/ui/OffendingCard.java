package org.ligature.roles.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.connections.Connection;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.roles.Offence;
import org.ligature.roles.Offences;
import org.ligature.roles.Remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Shows which connections would no longer fit, the first of them as sentences, and asks what is to
/// be done with them. To leave it changes nothing.
record OffendingCard(Offences offences, RoleWords words) {

    /// What is being done.
    ///
    /// @param key of its words: `save`, `delete` or `merge`
    void show(Node over, String key, Consumer<Remedy> go) {
        var card =
                new DialogCard(
                        "offending",
                        Tone.WARNING,
                        Icon.WARNING,
                        texts().get("offending.title", offences.count()),
                        texts().get("offending.subtitle"));
        card.getStylesheets().add(RolesUi.STYLES);
        var group = new ToggleGroup();
        var body = new VBox(Gap.M);
        body.getChildren().addAll(reasons());
        body.getChildren().add(first());
        body.getChildren().add(choices(key, group));
        card.body(body);
        card.primary(
                texts().get("offending." + key),
                () -> {
                    card.close();
                    go.accept((Remedy) group.getSelectedToggle().getUserData());
                });
        card.startAt(card.cancel(texts().get("offending.forbid")));
        card.show(over);
    }

    private Texts texts() {
        return words.texts();
    }

    private List<Node> reasons() {
        var reasons = new ArrayList<Node>();
        for (var why : Offence.values()) {
            var count = offences.counts().getOrDefault(why, 0);
            if (count > 0) {
                reasons.add(paragraph(texts().get("offence." + why, count)));
            }
        }
        return reasons;
    }

    private VBox first() {
        var box = new VBox();
        box.setId("offending-first");
        box.getStyleClass().add("role-box");
        offences.first().forEach(one -> box.getChildren().add(line(one)));
        var more = offences.count() - offences.first().size();
        if (more > 0) {
            var label = Fields.label(texts().get("offending.more", more), "small", "muted");
            label.getStyleClass().add("role-offending");
            box.getChildren().add(label);
        }
        return box;
    }

    private HBox line(Connection connection) {
        var sentence = Fields.clipped(Fields.label(words.sentence(connection)));
        var line = new HBox(Gap.S, Icon.CONNECTION.small(), sentence);
        line.getStyleClass().add("role-offending");
        return line;
    }

    private VBox choices(String key, ToggleGroup group) {
        var box = new VBox(Gap.S);
        for (var remedy : List.of(Remedy.KEEP, Remedy.END, Remedy.DELETE)) {
            var radio = new RadioButton(texts().get("remedy." + remedy + "." + key));
            radio.setId("offending-" + remedy.name().toLowerCase(Locale.ROOT));
            radio.setUserData(remedy);
            radio.setToggleGroup(group);
            radio.setWrapText(true);
            box.getChildren().add(radio);
        }
        group.getToggles().getFirst().setSelected(true);
        return box;
    }

    private static Label paragraph(String words) {
        var label = Fields.label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
