package vn.kho.search;

import java.nio.file.Path;
import java.util.Optional;
import vn.kho.kernel.AgencyId;

/// An index as files that many machines read and one at a time writes. What every adapter must keep:
///
/// - A file's name says what is in it: put once, it never changes, and putting it again is fine.
/// - The pointer is swapped as a whole, and only by who has seen the one it replaces.
/// - What was put is there for whoever reads the pointer that names it.
/// - Nothing crosses agencies. A store that fails throws [vn.kho.kernel.Unavailable].
public interface IndexFiles {
    /// The pointer as it was read.
    ///
    /// @param tag for [#swap]
    record Pointer(String tag, String text) {}

    /// Empty when there was never one.
    Optional<Pointer> pointer(AgencyId agency);

    /// Puts a pointer in the place of the one that was seen.
    ///
    /// @param seen empty when there was none
    /// @return empty when another was faster: nothing was changed
    Optional<Pointer> swap(AgencyId agency, Optional<Pointer> seen, String text);

    /// @param name letters, digits, dash and dot
    void put(AgencyId agency, String name, Path file);

    /// Writes the file, which must not be there.
    ///
    /// @return false when there is nothing of this name; then nothing is written
    boolean fetch(AgencyId agency, String name, Path to);

    /// What is gone already is fine.
    void drop(AgencyId agency, String name);
}
