package org.ligature.query.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

import java.util.function.Consumer;

/// The name of the view, the others to choose from, and whether it was changed.
final class ViewSelector extends HBox {

    private final GridContext context;
    private final MenuButton views = new MenuButton();
    private final Label changed;
    private final Consumer<NamedView> chosen;

    ViewSelector(GridContext context, Consumer<NamedView> chosen) {
        super(Gap.XS);
        this.context = context;
        this.chosen = chosen;
        setAlignment(Pos.CENTER_LEFT);
        views.setId(context.id("views"));
        views.getStyleClass().add("flat");
        views.setMnemonicParsing(false);
        views.setMinWidth(MenuButton.USE_PREF_SIZE);
        changed = Fields.label(context.texts().get("view.changed"), "small", "muted");
        changed.setMinWidth(Label.USE_PREF_SIZE);
        getChildren().setAll(views, changed);
        context.model().askedProperty().subscribe(this::show);
        context.model().specProperty().subscribe((_, _) -> show(context.model().asked()));
    }

    private void show(Asked asked) {
        views.setText(asked.view().name());
        views.setAccessibleText(context.texts().get("view.accessible", asked.view().name()));
        views.getItems()
                .setAll(
                        context.spec().views().stream()
                                .map(view -> item(view, view.equals(asked.view())))
                                .toList());
        changed.setVisible(asked.isChanged());
        changed.setManaged(asked.isChanged());
    }

    private RadioMenuItem item(NamedView view, boolean current) {
        var item = new RadioMenuItem(view.name());
        item.setId(context.id("view-" + view.key()));
        item.setMnemonicParsing(false);
        item.setSelected(current);
        item.setOnAction(_ -> chosen.accept(view));
        return item;
    }
}
