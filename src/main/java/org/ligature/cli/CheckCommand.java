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
        var found = session.store().check().all();
        var faults = sentences(found, false);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("clean", faults.isEmpty());
        answer.put("findings", faults);
        answer.put("remarks", sentences(found, true));
        session.answer().object(answer);
        return faults.isEmpty() ? 0 : 3;
    }

    private static List<String> sentences(List<StoreCheck.Found> found, boolean remarks) {
        return found.stream()
                .filter(each -> each.remark() == remarks)
                .map(StoreCheck.Found::sentence)
                .toList();
    }
}
