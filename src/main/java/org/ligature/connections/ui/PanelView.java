package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.access.Privilege;
import org.ligature.connections.Connection;
import org.ligature.connections.ui.PanelViewModel.Row;
import org.ligature.connections.ui.PanelViewModel.State;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Skeleton;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The connections of a record beside its form, in groups by category.
final class PanelView extends VBox {

    private static final double LEAST = 288;
    private static final double MOST = 400;

    /// Where gestures in the panel lead.
    record Leads(
            Consumer<RecordRef> record,
            Consumer<Connection> connection,
            Runnable connect,
            Runnable connectToMe,
            Runnable list,
            Consumer<Connection> moveOn,
            Consumer<Connection> deactivate,
            Consumer<Connection> assign,
            Consumer<Connection> delete) {}

    /// What the panel is made with besides its model.
    ///
    /// @param may whether the user may do something to connections at all
    record Made(
            Words words,
            Categories categories,
            Supplier<Schema> schema,
            AddedWords added,
            Leads leads,
            Predicate<Privilege> may) {}

    private final PanelViewModel model;
    private final Made made;
    private final Texts texts;
    private final ListView<Row> list = new ListView<>();
    private final StackPane middle = new StackPane(list);
    private final HBox header = new HBox(Gap.S);
    private final CheckBox ended = new CheckBox();
    private final Label more = new Label();
    private boolean stale;

    PanelView(PanelViewModel model, Made made) {
        this.model = model;
        this.made = made;
        this.texts = made.words().texts();
        setId("connections-panel");
        getStyleClass().add("connections-panel");
        getStylesheets().add(ConnectionsUi.STYLES);
        setMinWidth(LEAST);
        setMaxWidth(MOST);
        var find = Fields.search("panel-find", texts.get("panel.find"));
        find.getStyleClass().add("small");
        find.textProperty().subscribe((_, text) -> model.find(text));
        var asOf = new AsOfField("panel-as-of", made.words());
        asOf.getStyleClass().add("small");
        asOf.asOfProperty().subscribe((_, when) -> model.asOf(when));
        var finding = new HBox(Gap.S, find, asOf);
        HBox.setHgrow(find, Priority.ALWAYS);
        finding.getStyleClass().add("panel-find");
        prepareList();
        VBox.setVgrow(middle, Priority.ALWAYS);
        header.getStyleClass().add("pane-header");
        getChildren().addAll(header, finding, middle, foot());
        model.totalsProperty().subscribe(_ -> showTotals());
        model.stateProperty().subscribe(this::show);
        sceneProperty().subscribe(_ -> refreshIfStale());
    }

    /// Something changed: reads again, or as soon as the panel is seen.
    void touched() {
        stale = true;
        refreshIfStale();
    }

    private void refreshIfStale() {
        if (stale && getScene() != null) {
            stale = false;
            model.load();
        }
    }

    private void prepareList() {
        list.setId("panel-list");
        list.setItems(model.rows());
        list.setAccessibleText(texts.get("panel.title"));
        list.setCellFactory(_ -> new PanelCell(made, model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        var row = list.getSelectionModel().getSelectedItem();
        switch (row) {
            case null -> {}
            case Row.Group(var category, _, var open) -> {
                var turns =
                        event.getCode() == KeyCode.ENTER
                                || event.getCode() == KeyCode.SPACE
                                || event.getCode() == (open ? KeyCode.LEFT : KeyCode.RIGHT);
                if (turns) {
                    event.consume();
                    model.toggle(category);
                }
            }
            case Row.Item(var connection, _) -> onKey(event, connection);
        }
    }

    private void onKey(KeyEvent event, Connection connection) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isAltDown() || connection.record2().record().isEmpty()) {
                made.leads().connection().accept(connection);
            } else {
                connection.record2().record().ifPresent(made.leads().record());
            }
        } else if (event.getCode() == KeyCode.DELETE && made.may().test(Privilege.DELETE)) {
            event.consume();
            made.leads().delete().accept(connection);
        }
    }

    private void showTotals() {
        var totals = model.totalsProperty().get();
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var connect =
                Fields.button(
                        "panel-connect", Icon.NEW, texts.get("connect"), made.leads().connect());
        connect.getStyleClass().add("small");
        connect.setVisible(made.may().test(Privilege.CREATE));
        var count = Badges.count(totals.count());
        count.setId("panel-count");
        header.getChildren()
                .setAll(
                        Icon.CONNECTION.node(),
                        Fields.label(texts.get("panel.title"), "strong"),
                        count,
                        spring,
                        connect);
        ended.setText(texts.get("panel.ended", totals.ended()));
        ended.setVisible(totals.ended() > 0);
        more.setText(texts.get("panel.more", PanelViewModel.MOST));
        more.setVisible(totals.more());
        more.setManaged(totals.more());
    }

    private VBox foot() {
        ended.setId("panel-ended");
        ended.setSelected(model.isShowingEnded());
        ended.getStyleClass().add("small");
        ended.setMnemonicParsing(false);
        ended.selectedProperty().subscribe((_, shown) -> model.showEnded(shown));
        more.getStyleClass().addAll("small", "muted");
        more.setWrapText(true);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var open = Fields.link("panel-as-list", texts.get("panel.list"), made.leads().list());
        open.getStyleClass().add("small");
        var line = new HBox(Gap.S, ended, spring, open);
        line.setAlignment(Pos.CENTER_LEFT);
        var foot = new VBox(Gap.XS, more, line);
        foot.getStyleClass().add("panel-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(State state) {
        middle.getChildren().setAll(list);
        list.setVisible(state instanceof State.Filled);
        switch (state) {
            case State.Filled() -> {}
            case State.Loading() -> add(Skeleton.rows(6));
            case State.Nothing() -> add(empty());
            case State.NoMatch() ->
                    add(new EmptyState(Icon.SEARCH, texts.get("panel.no-match"), ""));
            case State.NoneThen() -> add(new EmptyState(Icon.CLOCK, texts.get("as-of.none"), ""));
            case State.OnlyEnded(var count) -> add(onlyEnded(count));
            case State.Failed(var why) -> add(failed(Texts.of(why)));
        }
    }

    private void add(Node node) {
        middle.getChildren().add(node);
        StackPane.setAlignment(node, Pos.TOP_CENTER);
    }

    private Node empty() {
        var to = made.leads();
        if (!made.may().test(Privilege.CREATE)) {
            return made.words().nothing(Icon.CONNECTION);
        }
        return made.words()
                .nothing(
                        Icon.CONNECTION,
                        Fields.primary(
                                Fields.button(
                                        "panel-empty-connect",
                                        Icon.NEW,
                                        texts.get("empty.connect"),
                                        to.connect())),
                        Fields.button("panel-empty-me", texts.get("empty.me"), to.connectToMe()));
    }

    private Node onlyEnded(int count) {
        var show =
                Fields.button(
                        "panel-show-ended",
                        texts.get("panel.ended", count),
                        () -> ended.setSelected(true));
        return new EmptyState(
                Icon.CONNECTION,
                texts.get("panel.only-ended"),
                texts.get("panel.only-ended.text", count),
                show);
    }

    private Node failed(String why) {
        var again = Fields.link("panel-again", texts.get("again"), model::load);
        var strip = new Strip(Tone.DANGER, texts.get("panel.failed"), why, again);
        strip.setId("panel-failed");
        var box = new VBox(strip);
        box.getStyleClass().add("panel-failed");
        return box;
    }
}
