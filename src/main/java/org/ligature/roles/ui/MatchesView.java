package org.ligature.roles.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Tone;

/// The third step: the roles of the other side in their order, each in a sentence. Lines are moved
/// by mouse or with Alt+Up and Alt+Down, and go with Delete.
final class MatchesView extends VBox {

    private static final String DRAGGED = "role ";
    private static final double NAME = 190;
    private static final double CATEGORY = 110;
    private static final double END = 28;

    private final RoleEditorViewModel model;
    private final RoleMatches matches;
    private final RoleWords words;
    private final Texts texts;
    private final VBox lines = new VBox();
    private final MenuButton add = new MenuButton();
    private final Hyperlink itself;

    /// @param make makes a role that then matches this one; null where none can be made from here
    MatchesView(RoleEditorViewModel model, RoleWords words, @Nullable Runnable make) {
        super(Gap.M);
        this.model = model;
        this.matches = model.matches();
        this.words = words;
        this.texts = words.texts();
        lines.setId("role-matches");
        lines.setAccessibleText(texts.get("step.matches"));
        add.setId("role-match-add");
        add.setText(texts.get("match.add"));
        add.setGraphic(Icon.NEW.small());
        add.setMnemonicParsing(false);
        add.getStyleClass().addAll("flat", "small", "link-menu");
        add.setOnShowing(_ -> offer());
        itself = Fields.link("role-match-itself", texts.get("match.itself"), matches::matchItself);
        itself.setGraphic(Icon.MATCHES.small());
        var foot = new FlowPane(Gap.M, Gap.XS, add, itself);
        if (make != null) {
            var fresh = Fields.link("role-match-new", texts.get("match.new"), make);
            fresh.setGraphic(Icon.NEW.small());
            foot.getChildren().add(1, fresh);
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("role-matches-foot");
        var box = new VBox(heading(), lines, foot);
        box.getStyleClass().add("role-box");
        box.getStyleClass().add("role-matches");
        getChildren()
                .setAll(
                        Steps.heading(3, texts.get("step.matches"), texts.get("match.first")),
                        box,
                        Steps.note(Icon.INFO, texts.get("match.stays")));
        matches.chosen().addListener((ListChangeListener<RoleId>) _ -> show());
        model.savedProperty().subscribe(_ -> show());
    }

    private HBox heading() {
        var heading =
                line(
                        new Region(),
                        Fields.label(texts.get("match.column.role"), "small", "strong"),
                        Fields.label(texts.get("match.column.category"), "small", "strong"),
                        Fields.label(texts.get("match.column.reads"), "small", "strong"),
                        new Region());
        heading.getStyleClass().add("role-matches-heading");
        return heading;
    }

    private static HBox line(
            Region handle, Region role, Region category, Region reads, Region end) {
        handle.setMinWidth(Gap.L);
        end.setMinWidth(END);
        role.setMinWidth(NAME);
        role.setPrefWidth(NAME);
        category.setMinWidth(CATEGORY);
        category.setPrefWidth(CATEGORY);
        reads.setMinWidth(0);
        reads.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reads, Priority.ALWAYS);
        var line = new HBox(Gap.S, handle, role, category, reads, end);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Also after what is said of the role has changed.
    void show() {
        lines.getChildren().setAll(matches.chosen().stream().map(this::line).toList());
        if (matches.chosen().isEmpty()) {
            var none = Fields.label(texts.get("match.none"), "muted");
            none.getStyleClass().add("role-matches-none");
            lines.getChildren().add(none);
        }
        var isNew = model.savedProperty().get() == null;
        itself.setText(texts.get(isNew ? "match.itself.later" : "match.itself"));
        itself.setDisable(!matches.mayMatchItself());
        Inputs.shown(itself, isNew || matches.mayMatchItself());
    }

    private HBox line(RoleId id) {
        var place = matches.chosen().indexOf(id);
        var match =
                matches.isItself(id)
                        ? model.shown()
                        : model.list().role(id).orElseGet(model::shown);
        var handle = new StackPane(Icon.MORE_VERTICAL.small());
        handle.getStyleClass().add("drag-handle");
        var reads = Fields.clipped(Fields.label(words.reads(model.shown(), match), "small"));
        reads.getStyleClass().add("muted");
        var category = Fields.clipped(Fields.label(words.category(match)));
        category.setGraphic(words.dot(match));
        category.setGraphicTextGap(Gap.S);
        var remove =
                Fields.iconButton(
                        "role-match-remove-" + place,
                        Icon.CLEAR,
                        texts.get("match.remove", match.name()),
                        () -> matches.remove(id));
        remove.getStyleClass().add("small");
        var line = line(handle, name(match, place), category, reads, remove);
        line.setId("role-match-" + place);
        line.getStyleClass().add("role-match");
        line.setFocusTraversable(true);
        line.setAccessibleText(texts.get("match.spoken", match.name(), reads.getText()));
        line.setOnKeyPressed(event -> onKey(event, id));
        line.setOnMouseClicked(_ -> line.requestFocus());
        drag(line, id);
        return line;
    }

    private HBox name(Role match, int place) {
        var name = Fields.clipped(Fields.label(match.name(), "strong"));
        var box = new HBox(Gap.S, name);
        box.setAlignment(Pos.CENTER_LEFT);
        if (place == 0) {
            box.getChildren().add(Badges.of(Tone.ACCENT, texts.get("match.default")));
        }
        if (!match.active()) {
            box.getChildren().add(Badges.of(Tone.NEUTRAL, texts.get("inactive")));
        }
        return box;
    }

    private void onKey(KeyEvent event, RoleId id) {
        var place = matches.chosen().indexOf(id);
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(event, id, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(event, id, 1);
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            matches.remove(id);
            focus(Math.min(place, matches.chosen().size() - 1));
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            event.consume();
            focus(place + (event.getCode() == KeyCode.UP ? -1 : 1));
        }
    }

    private void move(KeyEvent event, RoleId id, int by) {
        event.consume();
        if (matches.move(id, by)) {
            focus(matches.chosen().indexOf(id));
        }
    }

    private void focus(int place) {
        if (place >= 0 && place < lines.getChildren().size()) {
            lines.getChildren().get(place).requestFocus();
        }
    }

    private void drag(HBox line, RoleId id) {
        line.setOnDragDetected(
                event -> {
                    var content = new ClipboardContent();
                    content.putString(DRAGGED + matches.chosen().indexOf(id));
                    line.startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                });
        line.setOnDragOver(
                event -> {
                    if (words(event).startsWith(DRAGGED)) {
                        event.acceptTransferModes(TransferMode.MOVE);
                        event.consume();
                    }
                });
        line.setOnDragDropped(
                event -> {
                    if (words(event).startsWith(DRAGGED)) {
                        drop(Integer.parseInt(words(event).substring(DRAGGED.length())), id);
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
    }

    private static String words(DragEvent event) {
        return event.getDragboard().hasString() ? event.getDragboard().getString() : "";
    }

    private void drop(int from, RoleId onto) {
        matches.moveTo(matches.chosen().get(from), matches.chosen().indexOf(onto));
    }

    private void offer() {
        add.getItems().clear();
        for (var category : model.list().categories()) {
            var roles =
                    matches.offered().stream()
                            .filter(role -> role.category() == category.value())
                            .map(this::item)
                            .toList();
            if (!roles.isEmpty()) {
                var menu = new Menu(category.label(), words.dot(category));
                menu.setId("role-match-category-" + category.value());
                menu.setMnemonicParsing(false);
                menu.getItems().setAll(roles);
                add.getItems().add(menu);
            }
        }
    }

    private MenuItem item(Role role) {
        var item = new MenuItem(role.name());
        item.setId("role-match-offer-" + role.id().value());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> matches.add(role.id()));
        return item;
    }
}
