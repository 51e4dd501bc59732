package org.ligature.cli;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `check`: whether everything in the store agrees; exit 3 and a list where not.
@Command(name = "check")
record CheckCommand(Session session) implements Callable<Integer> {

    @Override
    public Integer call() {
        List<String> findings =
                session.store().checks().stream().flatMap(check -> check.get().stream()).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("clean", findings.isEmpty());
        answer.put("findings", findings);
        session.answer().object(answer);
        return findings.isEmpty() ? 0 : 3;
    }
}
