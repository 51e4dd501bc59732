package org.ligature.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.util.regex.Pattern;

/// What is wrong with a text that is no JSON, for people.
public final class JsonFault {

    private static final Pattern PLACE =
            Pattern.compile("\\s*\\(start marker at \\[.*?]\\)", Pattern.DOTALL);

    private JsonFault() {}

    /// The reader's own words without the places it names in its own way.
    public static String reason(JsonProcessingException fault) {
        return PLACE.matcher(fault.getOriginalMessage()).replaceAll("");
    }
}
