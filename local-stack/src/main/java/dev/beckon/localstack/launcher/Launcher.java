package dev.beckon.localstack.launcher;

import dev.beckon.localstack.demo.Demo;
import dev.beckon.localstack.stack.Service;
import dev.beckon.localstack.stack.Stack;
import dev.beckon.localstack.stack.StackException;
import dev.beckon.localstack.stack.StackSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the stack, says where it is, and stops it when told to. Exit code 0, or 1 when it could not go on. */
public final class Launcher {

    private static final Duration LOOK_PAUSE = Duration.ofSeconds(1);

    /** Kept, as the log manager forgets the level of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private Launcher() {}

    /** See {@link Arguments} for what it takes. */
    public static void main(String[] words) throws InterruptedException {
        ROOT.setLevel(Level.SEVERE);
        System.exit(run(words));
    }

    private static int run(String[] words) throws InterruptedException {
        Stack stack = null;
        try {
            Arguments arguments = Arguments.of(words);
            StackSettings settings = StackSettings.fromEnvironment();
            stack = Stack.prepare(settings);
            stopWithThisProcess(stack);
            if (arguments.fresh()) {
                stack.wipe();
            }
            stack.start();
            announce(stack);
            if (arguments.demo()) {
                demo(stack, settings).run();
            }
            return arguments.demo() && !arguments.keep() ? 0 : stay(stack);
        } catch (StackException explained) {
            complain(stack, explained.getMessage());
        } catch (IOException failed) {
            complain(stack, failed.toString());
        }
        return 1;
    }

    /** What goes wrong because the stack is being stopped is nobody's concern. */
    private static void complain(Stack stack, String reason) {
        if (stack == null || !stack.isStopped()) {
            System.err.println("cannot run: " + reason);
        }
    }

    private static void stopWithThisProcess(Stack stack) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stack-stop").unstarted(() -> {
                    try {
                        stack.stop();
                    } catch (IOException | InterruptedException failed) {
                        System.err.println("not everything was stopped: " + failed);
                    }
                }));
    }

    private static void announce(Stack stack) {
        System.out.println("READY " + stack.url(Service.API_GATEWAY));
        System.out.println("  API         " + stack.url(Service.API_GATEWAY) + "/swagger-ui");
        System.out.println("  simulator   " + stack.url(Service.PROVIDER_SIMULATOR) + "/inbox?to=ADDRESS");
    }

    private static Demo demo(Stack stack, StackSettings settings) {
        return new Demo(
                settings.root().resolve("examples").resolve("weather-alert"),
                stack.url(Service.API_GATEWAY),
                stack.apiKey(),
                stack.url(Service.PROVIDER_SIMULATOR),
                System.out);
    }

    private static int stay(Stack stack) throws InterruptedException {
        while (stack.fallen().isEmpty()) {
            Thread.sleep(LOOK_PAUSE);
        }
        complain(stack, "ended by itself: " + stack.fallen() + ", see its log");
        return 1;
    }
}
