package org.ligature.cli;

import org.ligature.exchange.JsonText;
import org.ligature.exchange.Unreadable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells what went wrong in one sentence on the error stream, and answers with the exit code.
record Failures(Session session) {

    private static final String WRONG_USAGE = "WrongUsage";
    private static final int BUG = 1;
    private static final int USAGE = 2;
    private static final int REFUSED = 3;

    int usage(ParameterException failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.isEmpty()) {
            failure.getCommandLine().usage(session.err());
            return USAGE;
        }
        print(WRONG_USAGE, Optional.empty(), message);
        if (session.options().errors() == Options.Errors.text) {
            UnmatchedArgumentException.printSuggestions(failure, session.err());
        }
        return USAGE;
    }

    int tell(Throwable failure) {
        return switch (failure) {
            case Failed failed -> failed(failed);
            case Unreadable unreadable ->
                    refused("InvalidValue", Optional.empty(), unreadable.sentence());
            case Problem problem ->
                    refused(name(problem.key()), Optional.empty(), Texts.of(problem));
            default -> bug(failure);
        };
    }

    /// Tells something that needs looking after but does not stop the command.
    void warn(String sentence) {
        print("CheckFinding", Optional.empty(), sentence);
    }

    private int failed(Failed failed) {
        var exit = refused(failed.name(), failed.code(), failed.sentence());
        return failed.name().equals(WRONG_USAGE) ? USAGE : exit;
    }

    private int refused(String name, Optional<String> code, String sentence) {
        print(name, code, sentence);
        return REFUSED;
    }

    /// The key of a sentence as the name of an error: `store.in-use` is `StoreInUse`.
    private static String name(String key) {
        return Arrays.stream(key.split("[.-]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private int bug(Throwable failure) {
        var code = org.ligature.kit.problem.ErrorCode.of(failure);
        var texts = Texts.of(Failures.class);
        print("Bug", Optional.of(code.toString()), texts.get("bug", code, failure.toString()));
        return BUG;
    }

    private void print(String name, Optional<String> code, String sentence) {
        if (session.options().errors() == Options.Errors.text) {
            session.err().println(sentence);
            return;
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("name", name);
        code.ifPresent(number -> error.put("code", number));
        error.put("message", sentence);
        session.err().println(JsonText.of(error));
    }
}
