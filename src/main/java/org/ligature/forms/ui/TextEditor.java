package org.ligature.forms.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.Node;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Text.Format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// One line of text; an address, a number or a page of the web also opens in its own program.
final class TextEditor implements Editor {

    private final CustomTextField control = new CustomTextField();
    private boolean showing;

    TextEditor(FieldState field, ColumnType.Text type, FormContext context) {
        control.setId(context.id(field));
        control.editableProperty().bind(field.editableProperty());
        Direction.follow(control);
        field.onShow(() -> show(context.show(field)));
        control.textProperty()
                .addListener(
                        (_, _, text) -> {
                            if (!showing) {
                                field.type(context.format().read(type, text));
                            }
                        });
        switch (type.format()) {
            case PLAIN -> {}
            case PHONE -> decorate(Icon.PHONE, type.format(), context);
            case EMAIL -> decorate(Icon.MAIL, type.format(), context);
            case URL -> decorate(Icon.WEB, type.format(), context);
        }
    }

    @Override
    public Node node() {
        return control;
    }

    private void show(String text) {
        showing = true;
        control.setText(text);
        showing = false;
    }

    private void decorate(Icon icon, Format format, FormContext context) {
        control.setLeft(icon.small());
        var words = context.texts().get("open." + format);
        var open =
                Fields.iconButton(
                        control.getId() + "-open",
                        Icon.OPEN,
                        words,
                        () -> address(format, control.getText()).ifPresent(context.browse()));
        Fields.inField(open, Icon.OPEN);
        open.visibleProperty()
                .bind(control.textProperty().map(text -> address(format, text).isPresent()));
        control.setRight(open);
    }

    /// What the computer opens for this text; empty where it is no such thing.
    static Optional<URI> address(Format format, String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return switch (format) {
            case PLAIN -> Optional.empty();
            case EMAIL -> plain.contains("@") ? uri("mailto", plain) : Optional.empty();
            case PHONE -> uri("tel", plain.replaceAll("[^+\\d]", ""));
            case URL -> page(plain);
        };
    }

    /// Only pages: a link to a file or a program in a record's text must not start it.
    private static Optional<URI> page(String text) {
        var whole = text.contains("://") ? text : "https://" + text;
        if (!whole.startsWith("https://") && !whole.startsWith("http://")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(whole));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String scheme, String rest) {
        try {
            return Optional.of(new URI(scheme, rest, null));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
