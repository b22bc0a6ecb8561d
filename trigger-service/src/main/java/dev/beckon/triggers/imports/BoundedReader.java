package dev.beckon.triggers.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a line that never ends before it fills the memory. The bound is loose by what the parser reads ahead. */
final class BoundedReader extends FilterReader {

    private final int most;
    private int sinceLine;

    BoundedReader(Reader reader, int most) {
        super(reader);
        this.most = most;
    }

    /** To be called before each line. */
    void allowNextLine() {
        sinceLine = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    private void count(int characters) throws IOException {
        sinceLine += Math.max(characters, 0);
        if (sinceLine > most) {
            throw new IOException("A line has more than " + most + " characters");
        }
    }
}
