package org.ligature.connections.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.ui.SentenceReading.Meaning;
import org.ligature.connections.ui.SentenceViewModel.Answer;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.records.RecordRef;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The last row of a record's connections: a sentence that is typed into it becomes one.
final class SentenceRow extends VBox {

    private final SentenceViewModel model;
    private final Words words;
    private final Texts texts;
    private final Consumer<Draft> dialog;
    private final BiConsumer<RecordRef, Draft> between;
    private final CustomTextField field = new CustomTextField();
    private final Label said = Fields.label("", "small", "muted");
    private final Label refusal = Fields.label("", "small", "danger");

    /// @param dialog goes on with what is not clear enough
    /// @param between goes on from a record with what lacks what must be filled
    SentenceRow(
            SentenceViewModel model,
            Words words,
            Consumer<Draft> dialog,
            BiConsumer<RecordRef, Draft> between) {
        this.between = between;
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.dialog = dialog;
        getStyleClass().add("sentence-row");
        field.setId("connections-sentence");
        field.setPromptText(texts.get("typed.prompt"));
        field.setAccessibleText(texts.get("typed.label"));
        field.setLeft(Icon.NEW.small());
        field.textProperty().subscribe((_, text) -> typed(text));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        said.setId("connections-sentence-said");
        refusal.setId("connections-sentence-refusal");
        for (var line : new Label[] {said, refusal}) {
            line.setWrapText(true);
            line.visibleProperty().bind(line.textProperty().isNotEmpty());
            line.managedProperty().bind(line.visibleProperty());
        }
        getChildren().addAll(field, said, refusal);
        model.meaningProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
    }

    private void typed(String text) {
        refusal.setText("");
        model.type(text);
    }

    private void show(Meaning meaning) {
        said.setText(
                switch (meaning) {
                    case Meaning.Nothing() -> "";
                    case Meaning.Clear(var one, var other, var period) -> {
                        var sentence = words.sentences().sentence(one, other);
                        var when = words.periods().said(period, words.today());
                        yield when.isEmpty()
                                ? texts.get("typed.clear", sentence)
                                : texts.get("typed.clear.period", sentence, when);
                    }
                    case Meaning.Who(var name, var count, _) -> texts.get("typed.who", name, count);
                    case Meaning.WhatRole(var role, _) -> texts.get("typed.role", role);
                });
    }

    private void show(@Nullable Problem problem) {
        refusal.setText(problem == null ? "" : Texts.of(problem));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
            event.consume();
            model.save(this::answer);
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            event.consume();
            field.clear();
        }
    }

    private void answer(Answer answer) {
        switch (answer.meaning()) {
            case Meaning.Who(_, _, var draft) -> dialog.accept(draft);
            case Meaning.WhatRole(_, var draft) -> dialog.accept(draft);
            case Meaning.Clear _, Meaning.Nothing _ -> {}
        }
        var outcome = answer.outcome();
        if (outcome instanceof ConnectOutcome.NotValid
                && answer.meaning() instanceof Meaning.Clear clear) {
            between.accept(clear.other().record().orElseThrow(), model.draft(clear));
        } else if (outcome != null) {
            came(outcome);
        }
    }

    private void came(ConnectOutcome outcome) {
        switch (outcome) {
            case ConnectOutcome.Connected(var made) -> {
                field.clear();
                if (getScene() != null) {
                    Layers.of(this).toast(Toast.done(texts.get("saved", words.sentence(made))));
                }
            }
            case ConnectOutcome.AlreadyThere there ->
                    refusal.setText(there.refusal().sentence(texts.locale()));
            case ConnectOutcome.Refused(var why) -> refusal.setText(why.sentence(texts.locale()));
            case ConnectOutcome.NotValid(var invalid) ->
                    refusal.setText(invalid.getFirst().sentence());
            case ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ ->
                    throw new IllegalStateException("A new connection cannot be in conflict");
        }
    }
}
