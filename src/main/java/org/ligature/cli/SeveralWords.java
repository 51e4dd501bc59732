package org.ligature.cli;

import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.regex.Pattern;

/// Takes the words behind an option that can hold several, and leaves the name of a file that
/// follows them alone.
class SeveralWords implements IParameterConsumer {

    private final Pattern word;

    private SeveralWords(Pattern word) {
        this.word = word;
    }

    /// Takes words such as `name=Company`.
    static final class Assignments extends SeveralWords {
        Assignments() {
            super(Pattern.compile("[^-=][^=]*=.*", Pattern.DOTALL));
        }
    }

    /// Takes words such as `fullname`.
    static final class Columns extends SeveralWords {
        Columns() {
            super(Pattern.compile("\\w+"));
        }
    }

    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        if (words.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), String.valueOf(option.paramLabel()), option, "");
        }
        List<String> before = option.getValue();
        var taken = new ArrayList<>(before);
        do {
            taken.add(words.pop());
        } while (!words.isEmpty() && word.matcher(words.peek()).matches());
        option.setValue(taken);
    }
}
