package org.ligature.connections.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.schema.PartialDateText;

/// The field in which one types as of when connections are looked at; empty means now.
final class AsOfField extends CustomTextField {

    private static final double WIDTH = 150;
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Words words;
    private final PartialDateText dates;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<AsOf> asOf = new ReadOnlyObjectWrapper<>(AsOf.NOW);

    AsOfField(String id, Words words) {
        this.words = words;
        this.texts = words.texts();
        this.dates = new PartialDateText(texts.locale());
        setId(id);
        getStyleClass().add("as-of-field");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setPromptText(texts.get("as-of.now"));
        setAccessibleText(texts.get("as-of.label"));
        setTooltip(new Tooltip(texts.get("as-of.tip")));
        setLeft(Icon.CLOCK.small());
        var clear =
                Fields.iconButton(id + "-clear", Icon.CLEAR, texts.get("as-of.clear"), this::now);
        Fields.inField(clear, Icon.CLEAR);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        setRight(clear);
        focusedProperty().subscribe(focused -> leave(focused));
        textProperty().subscribe((_, _) -> mend());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    ReadOnlyObjectProperty<AsOf> asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    private void leave(boolean focused) {
        if (!focused && getScene() != null) {
            take();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            take();
        } else if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            event.consume();
            now();
        }
    }

    private void now() {
        clear();
        take();
    }

    /// Takes what was typed, or says why it is no date.
    private void take() {
        try {
            var read = AsOf.parse(getText(), dates, words.today());
            asOf.set(read);
            setText(read.words(dates));
            pseudoClassStateChanged(SET, !read.isNow());
        } catch (Problem why) {
            pseudoClassStateChanged(WRONG, true);
            setAccessibleHelp(Texts.of(why));
            Layers.of(this).toast(new Toast(Icon.WARNING, Texts.of(why), null));
        }
    }

    private void mend() {
        pseudoClassStateChanged(WRONG, false);
        setAccessibleHelp("");
    }
}
