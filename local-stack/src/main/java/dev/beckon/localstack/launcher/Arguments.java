package dev.beckon.localstack.launcher;

import dev.beckon.localstack.stack.StackException;

/**
 * The words after {@code ./run}.
 *
 * @param demo {@code demo}: import the example, fire its trigger, show what happens, stop
 * @param fresh {@code --fresh}: throw away data and logs of earlier runs
 * @param keep {@code --keep}: go on running after the demo
 */
record Arguments(boolean demo, boolean fresh, boolean keep) {

    static Arguments of(String[] words) {
        boolean demo = false;
        boolean fresh = false;
        boolean keep = false;
        for (String word : words) {
            switch (word) {
                case "demo" -> demo = true;
                case "--fresh" -> fresh = true;
                case "--keep" -> keep = true;
                default -> throw new StackException("do not know '" + word + "': ./run [demo] [--fresh] [--keep]");
            }
        }
        return new Arguments(demo, fresh, keep);
    }
}
