package org.ligature.kit.problem;

import java.util.List;

/// A failure that was to be expected and that the user can do something about: a file that cannot
/// be read, a store in use, a privilege that is missing.
///
/// It carries the key of a sentence in the bundle beside [#where()], and the arguments of that
/// sentence; whoever shows it looks the words up.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Class<?> where;
    private final String key;
    private final transient List<Object> arguments;

    /// @param where a class of the package whose `texts.properties` holds the sentence
    /// @param key the sentence's key, such as `store.in-use`
    public Problem(Class<?> where, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.where = where;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The same with the failure that led to it, for the log.
    public Problem(Throwable cause, Class<?> where, String key, Object... arguments) {
        this(where, key, arguments);
        initCause(cause);
    }

    public Class<?> where() {
        return where;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
