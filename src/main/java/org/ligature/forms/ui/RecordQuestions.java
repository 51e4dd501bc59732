package org.ligature.forms.ui;

import javafx.scene.Node;

import org.ligature.records.Impact;
import org.ligature.records.RecordId;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The questions asked before records of one table are changed, one of them or many.
public interface RecordQuestions {

    /// @param things what it is about, such as a name or "12 contacts"
    /// @param chosen hears of the user chosen
    void owner(Node over, String things, Consumer<RecordId> chosen);

    /// Asks in which inactive state they end, where there is more than one.
    ///
    /// @param chosen hears of the state and its reason
    void ending(Node over, String things, BiConsumer<Integer, Optional<Integer>> chosen);

    /// Whether [#ending] asks, as it does where there is more than one way to end.
    boolean asksForEnding();

    void delete(Node over, About about, Impact impact, Runnable deactivate, Runnable delete);

    /// What is to be deleted.
    ///
    /// @param things a name, or "12 contacts"
    /// @param line what tells one record from its namesakes; empty for many
    /// @param isActive whether they could be deactivated instead
    record About(String things, String line, boolean isActive) {}
}
