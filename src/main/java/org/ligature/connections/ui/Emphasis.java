package org.ligature.connections.ui;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.ligature.records.NameKey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Text of which some parts stand out, such as what was typed, or the names in a sentence.
final class Emphasis {

    private Emphasis() {}

    /// What of a name was typed, without case and accents.
    static TextFlow typed(String words, String typed) {
        return flow(words, typed.isBlank() ? List.of() : List.of(typed.strip()));
    }

    /// A sentence with the names in it.
    static TextFlow names(String sentence, List<String> names) {
        var longest = new ArrayList<>(names);
        longest.removeIf(String::isBlank);
        longest.sort(Comparator.comparingInt(String::length).reversed());
        return flow(sentence, longest);
    }

    private static TextFlow flow(String words, List<String> strong) {
        var flow = new TextFlow();
        flow.getStyleClass().add("emphasis");
        var folded = folded(words);
        var plain = 0;
        var at = 0;
        while (at < words.length()) {
            var length = length(folded, at, strong);
            if (length == 0) {
                at++;
                continue;
            }
            add(flow, words.substring(plain, at), "plain");
            add(flow, words.substring(at, at + length), "strong");
            at += length;
            plain = at;
        }
        add(flow, words.substring(plain), "plain");
        return flow;
    }

    private static int length(String folded, int at, List<String> strong) {
        return strong.stream()
                .map(Emphasis::folded)
                .filter(one -> !one.isEmpty() && folded.startsWith(one, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /// Letter by letter, so that places in it are places in the words.
    private static String folded(String words) {
        var folded = new StringBuilder(words.length());
        for (var letter : words.toCharArray()) {
            var key = NameKey.of(String.valueOf(letter));
            folded.append(key.length() == 1 ? key.charAt(0) : letter);
        }
        return folded.toString();
    }

    private static void add(TextFlow flow, String words, String look) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add(look);
            flow.getChildren().add(text);
        }
    }
}
