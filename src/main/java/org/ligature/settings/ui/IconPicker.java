package org.ligature.settings.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.Palette;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Icons or colours for a table in rows, one of them chosen; the arrow keys go through them.
final class IconPicker extends FlowPane {

    /// The icons a table can have, by their stored keys.
    private static final List<Icon> ICONS =
            List.of(
                    Icon.TABLE,
                    Icon.ACCOUNT,
                    Icon.CONTACT,
                    Icon.TEAM,
                    Icon.LEAD,
                    Icon.OPPORTUNITY,
                    Icon.QUOTE,
                    Icon.ORDER,
                    Icon.INVOICE,
                    Icon.PRICELIST,
                    Icon.CURRENCY,
                    Icon.UNIT,
                    Icon.UNIT_GROUP,
                    Icon.COMPETITOR,
                    Icon.CASE,
                    Icon.CAMPAIGN,
                    Icon.ACTIVITY,
                    Icon.TASK,
                    Icon.PHONECALL,
                    Icon.EMAIL,
                    Icon.TERRITORY,
                    Icon.POSITION,
                    Icon.WEB,
                    Icon.STAR,
                    Icon.KEEP,
                    Icon.LOCKED,
                    Icon.CLOCK,
                    Icon.HOME);

    /// The colours of the palette, by their stored keys; none of them comes first.
    static final List<String> COLORS =
            Stream.concat(Stream.of(""), Palette.COLORS.stream()).toList();

    private final ToggleGroup group = new ToggleGroup();
    private final StringProperty chosen;

    private IconPicker(String id, String words, StringProperty chosen) {
        super(Gap.XS, Gap.XS);
        this.chosen = chosen;
        setId(id);
        setAccessibleText(words);
        getStyleClass().add("icon-picker");
    }

    static IconPicker icons(String id, Texts texts, StringProperty chosen) {
        var picker = new IconPicker(id, texts.get("icon"), chosen);
        for (var icon : ICONS) {
            var button = picker.add(icon.key(), texts.get("icon." + icon.key()));
            button.setGraphic(icon.node());
        }
        picker.follow();
        return picker;
    }

    static IconPicker colors(String id, Texts texts, StringProperty chosen) {
        var picker = new IconPicker(id, texts.get("color"), chosen);
        for (var color : COLORS) {
            var button = picker.add(color, colorWords(texts, color));
            button.setGraphic(color.isEmpty() ? Icon.DEACTIVATE.small() : Badges.category(color));
        }
        picker.follow();
        return picker;
    }

    static String colorWords(Texts texts, String color) {
        return texts.get("color." + (color.isEmpty() ? "none" : color));
    }

    private ToggleButton add(String key, String words) {
        var button = new ToggleButton();
        button.setId(getId() + "-" + (key.isEmpty() ? "none" : key));
        button.setUserData(key);
        button.setToggleGroup(group);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().addAll("flat", "icon-choice");
        getChildren().add(button);
        return button;
    }

    private void follow() {
        group.selectedToggleProperty().addListener((_, before, now) -> choose(before, now));
        chosen.subscribe(this::select);
    }

    /// One is always chosen.
    private void choose(Toggle before, Toggle now) {
        if (now == null) {
            group.selectToggle(before);
        } else {
            chosen.set(Objects.toString(now.getUserData(), ""));
        }
    }

    private void select(String key) {
        group.getToggles().stream()
                .filter(toggle -> key.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
