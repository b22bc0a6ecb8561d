package dev.beckon.localstack.stack;

import dev.beckon.localstack.process.ProcessRecords;
import dev.beckon.localstack.process.ProcessStarter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a service as a process of its own and remembers it. */
record ServiceProcess(StackSettings settings, ServiceEnvironment environment, ProcessRecords records) {

    Process start(Service service) throws IOException {
        Path log = LogFile.fresh(settings.log(service.module()));
        ProcessBuilder builder = new ProcessBuilder(command(service))
                .directory(settings.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment.of(service));
        Process process = ProcessStarter.start(builder, "KILL");
        records.remember(service.module(), process.toHandle(), marker(service));
        return process;
    }

    private List<String> command(Service service) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dbeckon.process=" + marker(service));
        command.addAll(JvmFlags.heap(service.heap()));
        command.addAll(List.of("-jar", settings.root().resolve(service.jar()).toString()));
        return command;
    }

    private String marker(Service service) {
        return settings.local() + "#" + service.module();
    }
}
