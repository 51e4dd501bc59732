package org.ligature.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// The global options: they may stand before or after the command.
final class Options {

    /// How answers are written.
    enum Format {
        text,
        json,
        csv
    }

    /// How errors are written.
    enum Errors {
        text,
        json
    }

    @Option(names = "--store", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path store;

    @Option(names = "--user", paramLabel = "NAME|UUID", scope = ScopeType.INHERIT)
    private @Nullable String user;

    @Option(names = "--now", paramLabel = "INSTANT", scope = ScopeType.INHERIT)
    private @Nullable Instant now;

    @Option(names = "--zone", paramLabel = "ID", scope = ScopeType.INHERIT)
    private @Nullable ZoneId zone;

    @Option(names = "--locale", paramLabel = "TAG", scope = ScopeType.INHERIT)
    private @Nullable String locale;

    @Option(names = "--errors", scope = ScopeType.INHERIT)
    private Errors errors = Errors.text;

    @Option(names = "--format", scope = ScopeType.INHERIT)
    private @Nullable Format format;

    @Option(names = "--labels", scope = ScopeType.INHERIT)
    private boolean labels;

    /// Takes over what was given to the command that holds this one.
    void inherit(Options outer) {
        store = outer.store;
        user = outer.user;
        now = outer.now;
        zone = outer.zone;
        locale = outer.locale;
        errors = outer.errors;
        format = outer.format == null ? Format.json : outer.format;
        labels = outer.labels;
    }

    Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    ZoneId zone() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    /// The time that stamps and relative dates see: fixed where it was given.
    Clock clock() {
        return now == null ? Clock.system(zone()) : Clock.fixed(now, zone());
    }

    /// The locale in which dates and numbers may be given beside their plain form.
    Optional<Locale> locale() {
        return Optional.ofNullable(locale).map(Locale::forLanguageTag);
    }

    Errors errors() {
        return errors;
    }

    Optional<Format> format() {
        return Optional.ofNullable(format);
    }

    boolean labels() {
        return labels;
    }
}
