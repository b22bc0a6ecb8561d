package dev.beckon.simulator.faults;

/** Checks of numbers that users give. */
final class Rate {

    private Rate() {}

    static double checked(String name, double rate) {
        if (rate >= 0 && rate <= 1) {
            return rate;
        }
        throw new IllegalArgumentException(name + " is a probability between 0 and 1, not " + rate);
    }

    static int count(String name, int count, int max) {
        if (count >= 0 && count <= max) {
            return count;
        }
        throw new IllegalArgumentException(name + " is between 0 and " + max + ", not " + count);
    }
}
