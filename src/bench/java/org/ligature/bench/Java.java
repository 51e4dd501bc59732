package org.ligature.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// How this process was started, to start others alike.
final class Java {

    private Java() {}

    static List<String> command() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return command;
    }
}
