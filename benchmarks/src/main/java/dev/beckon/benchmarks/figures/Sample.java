package dev.beckon.benchmarks.figures;

import java.util.Arrays;
import java.util.Collection;

/** Repeated measurements of one thing. */
public record Sample(double[] sorted) {

    /** @throws IllegalArgumentException when there is nothing */
    public static Sample of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return new Sample(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    public double median() {
        return percentile(50);
    }

    /** The smallest value that at least so many percent do not exceed (nearest rank). */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample && Arrays.equals(sorted, sample.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
