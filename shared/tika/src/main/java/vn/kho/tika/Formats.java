package vn.kho.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader;

/// Further kinds of files that can be read, for [DocumentReader]. Everything a [TextReader] must keep, they keep.
@FunctionalInterface
public interface Formats {
    /// @param type  as the first bytes look; a container may turn out to be something more precise
    /// @param bytes only until this returns
    /// @return empty when nothing here reads that
    Optional<TextReader.Opened> open(String type, Bytes bytes, Budget budget);

    /// A file's bytes, at hand.
    interface Bytes {
        long length();

        /// From the first byte. The caller closes it.
        InputStream open() throws IOException;
    }

    /// Nothing more.
    static Formats none() {
        return (_, _, _) -> Optional.empty();
    }
}
