package org.ligature.kit.text;

import org.ligature.kit.problem.Problem;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of one package, from the `texts.properties` beside it.
///
/// Every sentence is a [MessageFormat] pattern, so an apostrophe is doubled even where no
/// placeholder stands. Numbers in it are written as the language does; a day is `{0,dtf_date}`.
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The sentences beside this class, in the language of the computer.
    public static Texts of(Class<?> where) {
        return of(where, Locale.getDefault());
    }

    public static Texts of(Class<?> where, Locale locale) {
        var name = where.getPackageName() + ".texts";
        return new Texts(ResourceBundle.getBundle(name, locale, where.getClassLoader()), locale);
    }

    /// What a problem tells the user.
    public static String of(Problem problem) {
        return of(problem.where()).get(problem.key(), problem.arguments());
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// How names are sorted in this language, where the store does not do it.
    public Comparator<String> order() {
        return Collator.getInstance(locale)::compare;
    }

    public Locale locale() {
        return locale;
    }
}
