package org.ligature.settings.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.forms.FormLayout;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.schema.Column;
import org.ligature.settings.LayoutDraft.Direction;
import org.ligature.settings.LayoutDraft.Target;
import org.ligature.settings.LayoutPart;
import org.ligature.settings.LayoutPart.Fact;
import org.ligature.settings.LayoutPart.Section;
import org.ligature.settings.LayoutPart.Spot;
import org.ligature.settings.LayoutPart.Strip;
import org.ligature.settings.LayoutPart.Tab;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// The form to arrange: tabs, sections in two halves, and fields in their rows, each to be dragged
/// or moved by Alt and the arrow keys.
final class FormCanvasView extends ScrollPane {

    private static final double BESIDE = 0.7;

    /// The thinnest space, behind which a word goes on in the next line where it has to.
    private static final String BREAK = "\u200A";

    private final FormDesignerViewModel model;
    private final Texts texts = Texts.of(FormCanvasView.class);
    private final VBox content = new VBox(Gap.M);
    private final Map<LayoutPart, Node> nodes = new IdentityHashMap<>();

    FormCanvasView(FormDesignerViewModel model) {
        this.model = model;
        setId("form-canvas");
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "designer-canvas");
        content.getStyleClass().add("designer-content");
        setContent(content);
        model.revisionProperty().subscribe(_ -> draw());
        model.tabProperty().subscribe(_ -> draw());
    }

    private void draw() {
        var hadFocus = isFocusWithin();
        nodes.clear();
        content.getChildren().setAll(header(), tabs());
        var tab = model.tabProperty().get();
        if (tab != null) {
            content.getChildren().addAll(name(tab), halves(tab));
        }
        var selected = model.selectedProperty().get();
        if (hadFocus && selected != null && nodes.containsKey(selected)) {
            nodes.get(selected).requestFocus();
        }
    }

    /// As in the header itself: beneath the name at the left, the rest at the right.
    private GridPane header() {
        var draft = model.draft();
        return Inputs.row(
                new StripView(model, draft.subtitle(), "subtitle", this::know),
                new StripView(model, draft.header(), "header", this::know));
    }

    private void know(LayoutPart part, Region node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, part));
        nodes.put(part, node);
    }

    private FlowPane tabs() {
        var group = new ToggleGroup();
        var bar = new FlowPane(Gap.XS, Gap.XS);
        bar.getStyleClass().add("designer-tabs");
        var number = 0;
        for (var tab : model.draft().tabs()) {
            var button = new ToggleButton(tab.title());
            button.setId("designer-tab-" + number++);
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            button.setSelected(tab == model.tabProperty().get());
            button.getStyleClass().addAll("flat", "designer-tab");
            button.setOnAction(_ -> model.choose(tab));
            button.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, tab));
            nodes.put(tab, button);
            bar.getChildren().add(button);
        }
        return bar;
    }

    private Field name(Tab tab) {
        var text = new TextField(tab.title());
        text.setId("designer-tab-name");
        text.textProperty().subscribe((_, words) -> model.rename(tab, words));
        text.focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (!focused && nodes.get(tab) instanceof ToggleButton button) {
                                button.setText(tab.title());
                            }
                        });
        return new Field(texts.get("form.tab-name"), text);
    }

    private GridPane halves(Tab tab) {
        var left = new VBox(Gap.M);
        var right = new VBox(Gap.M);
        var number = 0;
        for (var section : tab.sections()) {
            (section.column() == 2 ? right : left).getChildren().add(section(section, number++));
        }
        return Inputs.row(left, right);
    }

    private VBox section(Section section, int number) {
        var title = new TextField(section.title());
        title.setId("designer-section-" + number);
        title.setPromptText(texts.get("form.section-name"));
        title.setAccessibleText(texts.get("form.section-name"));
        title.getStyleClass().add("designer-title");
        title.textProperty().subscribe((_, words) -> model.rename(section, words));
        title.focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (focused) {
                                model.select(section);
                            }
                        });
        title.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, section));
        HBox.setHgrow(title, Priority.ALWAYS);
        var remove =
                Fields.iconButton(
                        "designer-remove-section-" + number,
                        Icon.CLEAR,
                        texts.get("form.remove-section"),
                        () -> model.remove(section));
        Inputs.shown(remove, section.hasFields());
        var box = new VBox(Gap.S, new HBox(Gap.XS, title, remove));
        box.getStyleClass().add("designer-section");
        var rows = section.rows();
        for (int row = 0; row < rows.size(); row++) {
            var place = row;
            var spots = rows.get(row).stream().map(spot -> spot(spot, section, place));
            box.getChildren().add(Inputs.row(spots.toArray(Node[]::new)));
        }
        box.getChildren().add(section.hasFields() ? end(section) : kind(section));
        nodes.put(section, title);
        return box;
    }

    private HBox spot(Spot spot, Section section, int row) {
        var column = model.table().column(spot.column());
        var words = column.map(Column::displayName).orElse(spot.column());
        var label = Fields.label(words.replace("/", "/" + BREAK));
        label.setMinWidth(0);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        var handle = Icon.MORE_VERTICAL.small();
        handle.getStyleClass().add("drag-handle");
        var box = new HBox(Gap.XS, handle, label);
        if (column.filter(Column::required).isPresent()) {
            box.getChildren().add(Fields.label("*", "field-star"));
        }
        if (model.draft().isClosing(spot.column())) {
            box.getChildren().add(closing());
        }
        box.setId("designer-field-" + spot.column());
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(texts.get("form.field", words, row + 1, section.title()));
        box.setAccessibleHelp(texts.get("form.field.keys"));
        box.getStyleClass().add("designer-spot");
        box.setMaxWidth(Double.MAX_VALUE);
        box.focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (focused) {
                                model.select(spot);
                            }
                        });
        box.setOnMousePressed(event -> take(event, box));
        box.setOnKeyPressed(event -> onKey(event, spot));
        drag(box, spot, section, row);
        nodes.put(spot, box);
        return box;
    }

    private Node closing() {
        var sign = Icon.CLOCK.small();
        Tooltip.install(sign, new Tooltip(texts.get("form.closing")));
        return sign;
    }

    /// Left to go on, the press would give the keyboard to what scrolls.
    private static void take(MouseEvent event, Node box) {
        event.consume();
        box.requestFocus();
    }

    private void drag(HBox box, Spot spot, Section section, int row) {
        box.setOnDragDetected(
                event -> {
                    var carried = new ClipboardContent();
                    carried.putString(Dragged.words(spot.column()));
                    box.startDragAndDrop(TransferMode.MOVE).setContent(carried);
                    event.consume();
                });
        Dragged.accept(box);
        box.setOnDragDropped(event -> drop(event, target(box, section, row, event)));
    }

    /// At the end of a field it goes beside it, else before or behind it.
    private static Target target(HBox box, Section section, int row, DragEvent event) {
        if (event.getX() > box.getWidth() * BESIDE) {
            return new Target(section, row, true);
        }
        var behind = event.getY() > box.getHeight() / 2 ? 1 : 0;
        return new Target(section, row + behind, false);
    }

    /// What stands there in the place of fields.
    private Label kind(Section section) {
        var words =
                switch (section.kind()) {
                    case FormLayout.TIMELINE -> texts.get("form.timeline");
                    case FormLayout.GRID -> texts.get("form.grid");
                    case FormLayout.CONNECTIONS -> texts.get("form.connections");
                    default -> section.kind();
                };
        return hint(words);
    }

    private static Label hint(String words) {
        var hint = Fields.label(words, "small", "muted", "designer-end");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    private Region end(Section section) {
        var words = section.rows().isEmpty() ? texts.get("form.section-empty") : "";
        var end = hint(words);
        end.setMaxWidth(Double.MAX_VALUE);
        Dragged.accept(end);
        end.setOnDragDropped(
                event -> drop(event, new Target(section, section.rows().size(), false)));
        return end;
    }

    private void drop(DragEvent event, Target target) {
        Dragged.column(event).ifPresent(column -> model.drop(column, target));
        event.setDropCompleted(true);
        event.consume();
    }

    private void onKey(KeyEvent event, LayoutPart part) {
        if (event.isAltDown()) {
            direction(event.getCode()).ifPresent(direction -> move(event, part, direction));
        } else if (event.getCode() == KeyCode.DELETE && isRemoved(part)) {
            event.consume();
            model.remove(part);
        } else if (isStepped(part) && event.getCode() == KeyCode.DOWN) {
            step(event, true);
        } else if (isStepped(part) && event.getCode() == KeyCode.UP) {
            step(event, false);
        }
    }

    private static boolean isRemoved(LayoutPart part) {
        return switch (part) {
            case Section _, Strip _ -> false;
            case Tab _, Spot _, Fact _ -> true;
        };
    }

    private static boolean isStepped(LayoutPart part) {
        return switch (part) {
            case Spot _, Fact _, Strip _ -> true;
            case Tab _, Section _ -> false;
        };
    }

    private void move(KeyEvent event, LayoutPart part, Direction direction) {
        event.consume();
        model.select(part);
        if (event.isShiftDown() && direction == Direction.UP) {
            model.join();
        } else {
            model.move(direction);
        }
    }

    /// The arrow keys alone go from field to field.
    private static void step(KeyEvent event, boolean forward) {
        event.consume();
        if (event.getSource() instanceof Node node) {
            node.requestFocusTraversal(
                    forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    private static Optional<Direction> direction(KeyCode code) {
        return switch (code) {
            case KeyCode.UP -> Optional.of(Direction.UP);
            case KeyCode.DOWN -> Optional.of(Direction.DOWN);
            case KeyCode.LEFT -> Optional.of(Direction.LEFT);
            case KeyCode.RIGHT -> Optional.of(Direction.RIGHT);
            default -> Optional.empty();
        };
    }
}
