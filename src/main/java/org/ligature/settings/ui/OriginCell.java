package org.ligature.settings.ui;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Tone;

import java.util.function.Predicate;

/// Says whether a row was made in this store or came with the program.
final class OriginCell<T> extends TableCell<T, String> {

    private final Predicate<T> custom;

    OriginCell(Predicate<T> custom) {
        this.custom = custom;
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        var row = getTableRow();
        var item = row == null ? null : row.getItem();
        setText(null);
        setGraphic(
                empty || words == null || item == null
                        ? null
                        : Badges.of(custom.test(item) ? Tone.ACCENT : Tone.OUTLINE, words));
    }
}
