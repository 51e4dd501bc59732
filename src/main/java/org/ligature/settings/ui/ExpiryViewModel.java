package org.ligature.settings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Whether connections are deactivated once they have ended.
final class ExpiryViewModel {

    private final Actor actor;
    private final SettingsParts parts;
    private final BooleanProperty daily = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper changeable = new ReadOnlyBooleanWrapper();
    private boolean reading;
    private IntConsumer told = _ -> {};
    private Consumer<Problem> problem = _ -> {};

    ExpiryViewModel(Actor actor, SettingsParts parts) {
        this.actor = actor;
        this.parts = parts;
        refresh();
        daily.subscribe(this::choose);
    }

    /// @param told how many were deactivated when it was switched on
    void onDone(IntConsumer told, Consumer<Problem> problem) {
        this.told = told;
        this.problem = problem;
    }

    BooleanProperty dailyProperty() {
        return daily;
    }

    /// Whether the user may switch it.
    ReadOnlyBooleanProperty changeableProperty() {
        return changeable.getReadOnlyProperty();
    }

    /// How it stands in the store.
    private record Read(boolean daily, boolean changeable) {}

    void refresh() {
        var expiry = parts.expiry();
        parts.tasks()
                .run(
                        () -> new Read(expiry.isDaily(), expiry.mayChoose(actor)),
                        read -> {
                            show(read.daily());
                            changeable.set(read.changeable());
                        });
    }

    private void show(boolean on) {
        reading = true;
        daily.set(on);
        reading = false;
    }

    /// What ended before is deactivated at once, so that one sees what was switched on.
    private void choose(boolean on) {
        if (reading || !changeable.get()) {
            return;
        }
        parts.tasks()
                .start(
                        Texts.of(ExpiryViewModel.class).get("expiry.job"),
                        progress -> {
                            parts.expiry().chooseDaily(actor, on);
                            return on ? parts.expiry().expire(actor, progress) : 0;
                        },
                        told::accept,
                        why -> {
                            show(!on);
                            problem.accept(why);
                        });
    }
}
