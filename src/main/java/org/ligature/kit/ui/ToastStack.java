package org.ligature.kit.ui;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.ligature.kit.text.Texts;

/// The toasts of a window, newest lowest; each waits while one points at it or has it focused.
///
/// They lie over the status bar, so that they cover nothing one works with: of those that go away
/// by themselves only the newest is there.
final class ToastStack extends VBox {

    private static final Duration TIME = Duration.seconds(8);
    private static final int MOST = 4;
    private static final PseudoClass STAYS = PseudoClass.getPseudoClass("stays");

    private final Texts texts = Texts.of(ToastStack.class);
    private final Offering offering;

    ToastStack(Offering offering) {
        this.offering = offering;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.BOTTOM_CENTER);
    }

    void show(Toast plain) {
        var toast = offering.take().map(plain::with).orElse(plain);
        if (!toast.stays()) {
            getChildren().removeIf(node -> !node.getPseudoClassStates().contains(STAYS));
        }
        var box = new HBox(Gap.S);
        box.pseudoClassStateChanged(STAYS, toast.stays());
        var text = new Label(toast.text());
        text.setWrapText(true);
        box.setId("toast");
        box.getStyleClass().add("toast");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(toast.icon().node(), text);
        for (var offer : toast.offers()) {
            var link =
                    Fields.link(
                            id(toast, offer), offer.text(), () -> take(box, toast, offer.run()));
            link.setMinWidth(USE_PREF_SIZE);
            box.getChildren().addAll(Fields.bar(), link);
        }
        var close =
                Fields.iconButton(
                        "toast-close",
                        Icon.CLOSE,
                        texts.get("close"),
                        () -> take(box, toast, () -> {}));
        box.getChildren().add(close);
        getChildren().add(box);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (!toast.stays()) {
            leaveAfterAWhile(box);
        }
    }

    private static String id(Toast toast, Toast.Offer offer) {
        var number = toast.offers().indexOf(offer);
        return number == 0 ? "toast-offer" : "toast-offer-" + (number + 1);
    }

    private void take(HBox box, Toast toast, Runnable run) {
        getChildren().remove(box);
        run.run();
        toast.answered().run();
    }

    private void leaveAfterAWhile(HBox box) {
        var time = new PauseTransition(TIME);
        time.setOnFinished(_ -> getChildren().remove(box));
        var held = Bindings.or(box.hoverProperty(), box.focusWithinProperty());
        box.getProperties().put(ToastStack.class, held);
        held.subscribe(
                holds -> {
                    if (holds) {
                        time.stop();
                    } else {
                        time.playFromStart();
                    }
                });
    }
}
