package org.ligature.connections.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The commands of the Connect menu, of one record or of what is selected in a list.
///
/// @param id what their ids begin with
/// @param source hands on the record they connect, where there is one
record ConnectActions(
        String id,
        Dialogues dialogues,
        ManyDialogues many,
        Supplier<Node> over,
        Consumer<Consumer<RecordRef>> source) {

    List<Action> ofRecord() {
        return List.of(
                toAnother(this::connect), toMe(this::connectToMe), several(), paste(), copied());
    }

    /// Those that connect all that are selected, and those that connect the one that is.
    ///
    /// @param records hands on all that are selected
    List<Action> ofList(
            ObservableValue<Selected> selected, Consumer<Consumer<List<RecordId>>> records) {
        var toAnother =
                toAnother(
                        () -> {
                            if (isOne(selected.getValue())) {
                                connect();
                            } else {
                                records.accept(some -> many.selected(over.get(), some));
                            }
                        });
        var toMe =
                toMe(
                        () -> {
                            if (isOne(selected.getValue())) {
                                connectToMe();
                            } else {
                                records.accept(some -> many.selectedToMe(over.get(), some));
                            }
                        });
        var several = several();
        var paste = paste();
        var copied = copied();
        var select = texts().get("reason.one-record");
        selected.subscribe(
                now -> {
                    var some = now.isEmpty() ? texts().get("reason.some-record") : "";
                    var one = isOne(now) ? "" : select;
                    toAnother.reasonProperty().set(some);
                    toMe.reasonProperty().set(some);
                    several.reasonProperty().set(one);
                    paste.reasonProperty().set(one);
                    copied.reasonProperty().set(one);
                });
        return List.of(toAnother, toMe, several, paste, copied);
    }

    private static boolean isOne(Selected selected) {
        return selected instanceof Selected.Rows(var rows) && rows.size() == 1;
    }

    private void connect() {
        source.accept(from -> dialogues.connect(over.get(), from, null));
    }

    private void connectToMe() {
        source.accept(from -> dialogues.connectToMe(over.get(), from));
    }

    private Action toAnother(Runnable run) {
        return action("to-another", Icon.TO_ANOTHER, run).on("Shortcut+Shift+C");
    }

    private Action toMe(Runnable run) {
        return action("to-me", Icon.TO_ME, run).on("Shortcut+Shift+M");
    }

    private Action several() {
        return action(
                "several", Icon.TEAM, () -> source.accept(from -> many.several(over.get(), from)));
    }

    private Action paste() {
        return action(
                        "paste",
                        Icon.COPY,
                        () -> source.accept(from -> many.paste(over.get(), from, "")))
                .on("Shortcut+Shift+V");
    }

    /// What was copied in a list, or a text with names.
    private Action copied() {
        var copied = new ConnectDropped(dialogues, many);
        return action(
                        "copied",
                        Icon.COPY,
                        () -> source.accept(from -> copied.paste(over.get(), from)))
                .on("Shortcut+V");
    }

    private Action action(String name, Icon icon, Runnable run) {
        return new Action(id + "-" + name, texts().get(name), icon, run);
    }

    private Texts texts() {
        return dialogues.words().texts();
    }
}
