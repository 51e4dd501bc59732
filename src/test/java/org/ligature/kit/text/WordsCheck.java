package org.ligature.kit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the bundles of a source tree against the Java that uses them, and the languages against
/// each other. Each finding is a line that says where; for a missing key it is the line to paste.
///
/// A key is used by `texts.get("key")`, by a problem's `"key"`, or as one of a family by
/// `texts.get("family." + name)`. In which bundle is known from the classes a file names; a file
/// that is handed its texts uses those of its own package.
final class WordsCheck {

    private static final Pattern ASKED =
            Pattern.compile(
                    "[tT]exts(?:\\(\\)|\\s*\\.of\\([^()]*\\))?\\s*\\.(?:get|has)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    private static final Pattern PROBLEM =
            Pattern.compile(
                    "new Problem\\((?:[^(),\"]+,\\s*)?\\s*(\\w+)\\.class,\\s*\"([^\"]+)\"(\\s*\\+)?");

    private static final Pattern CLASS = Pattern.compile("\\b(\\w+)\\.class\\b");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]+)\"(\\s*\\+)?");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private record Source(String name, String folder, String text) {}

    private final Path resources;
    private final List<Source> sources;
    private final Map<String, Set<String>> foldersOfClass = new TreeMap<>();
    private final Map<String, Map<String, String>> bundles = new TreeMap<>();

    WordsCheck(Path java, Path resources) {
        this.resources = resources;
        sources = files(java, ".java").map(file -> source(java, file)).toList();
        for (var source : sources) {
            foldersOfClass
                    .computeIfAbsent(source.name(), _ -> new TreeSet<>())
                    .add(source.folder());
        }
        files(resources, ".properties")
                .filter(file -> file.getFileName().toString().startsWith("texts"))
                .forEach(file -> bundles.put(relative(resources, file), load(file)));
    }

    /// Keys the code asks for and the bundle does not have.
    List<String> missing() {
        var lines = new ArrayList<String>();
        for (var source : sources) {
            var folders = foldersOf(source);
            ASKED.matcher(source.text())
                    .results()
                    .filter(asked -> !has(folders, asked.group(1), asked.group(2) != null))
                    .forEach(asked -> lines.add(toPaste(source, source.folder(), asked.group(1))));
            PROBLEM.matcher(source.text())
                    .results()
                    .filter(
                            asked ->
                                    !has(
                                            foldersOf(asked.group(1), source),
                                            asked.group(2),
                                            asked.group(3) != null))
                    .forEach(asked -> lines.add(toPaste(source, source.folder(), asked.group(2))));
        }
        return lines;
    }

    /// Keys no code asks for.
    List<String> unused() {
        var lines = new ArrayList<String>();
        english()
                .forEach(
                        (file, words) -> {
                            var asked = literalsFor(folder(file));
                            words.keySet().stream()
                                    .filter(key -> asked.stream().noneMatch(one -> one.test(key)))
                                    .forEach(key -> lines.add(file + ": nobody asks for " + key));
                        });
        return lines;
    }

    /// Keys or placeholders that one language has and another has not.
    List<String> unequal() {
        var lines = new ArrayList<String>();
        bundles.forEach(
                (file, words) -> {
                    var english =
                            bundles.getOrDefault(folder(file) + "/texts.properties", Map.of());
                    if (!words.keySet().equals(english.keySet())) {
                        lines.add(file + ": has not the same keys as English");
                    }
                    words.forEach(
                            (key, value) -> {
                                var wanted = english.getOrDefault(key, value);
                                if (!placeholders(value).equals(placeholders(wanted))) {
                                    lines.add(file + ": other placeholders than English in " + key);
                                }
                            });
                });
        return lines;
    }

    /// Sentences for which the test given holds.
    List<String> sentences(Predicate<String> wrong) {
        return bundles.entrySet().stream()
                .flatMap(
                        bundle ->
                                bundle.getValue().entrySet().stream()
                                        .filter(word -> wrong.test(word.getValue()))
                                        .map(word -> bundle.getKey() + ": " + word))
                .toList();
    }

    private Map<String, Map<String, String>> english() {
        return bundles.entrySet().stream()
                .filter(bundle -> bundle.getKey().endsWith("/texts.properties"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean has(Set<String> folders, String key, boolean family) {
        return folders.stream()
                .map(folder -> bundles.getOrDefault(folder + "/texts.properties", Map.of()))
                .flatMap(words -> words.keySet().stream())
                .anyMatch(family ? one -> one.startsWith(key) : key::equals);
    }

    private List<Predicate<String>> literalsFor(String folder) {
        return sources.stream()
                .filter(source -> foldersOf(source).contains(folder))
                .flatMap(source -> LITERAL.matcher(source.text()).results())
                .map(
                        literal -> {
                            var text = literal.group(1);
                            var family = literal.group(2) != null && text.endsWith(".");
                            Predicate<String> asks =
                                    family ? key -> key.startsWith(text) : text::equals;
                            return asks;
                        })
                .toList();
    }

    private Set<String> foldersOf(Source source) {
        var folders = new TreeSet<>(Set.of(source.folder()));
        CLASS.matcher(source.text())
                .results()
                .forEach(type -> folders.addAll(foldersOf(type.group(1), source)));
        return folders;
    }

    private Set<String> foldersOf(String type, Source source) {
        var folders = foldersOfClass.getOrDefault(type, Set.of());
        return folders.contains(source.folder()) ? Set.of(source.folder()) : folders;
    }

    private String toPaste(Source source, String folder, String key) {
        var bundle = resources.resolve(folder).resolve("texts.properties");
        return source.name() + " asks; paste into " + bundle + "\n" + key + "=";
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Source source(Path java, Path file) {
        var name = file.getFileName().toString().replace(".java", "");
        var text = COMMENT.matcher(read(file)).replaceAll("");
        return new Source(name, folder(relative(java, file)), text);
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(
                                key -> key, properties::getProperty, (a, _) -> a, TreeMap::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
