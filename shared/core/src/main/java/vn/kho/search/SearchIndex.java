package vn.kho.search;

import java.util.List;
import java.util.stream.Stream;
import vn.kho.access.Reach;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;

/// What search reads. A projection: it can be thrown away and made again from registry and shelf. What every adapter
/// must keep:
///
/// - An older or equal version of a dossier changes nothing, also after Drop.
/// - A dossier appears with all its pages or not at all, and [#renew] replaces everything or nothing, also when the
///   process dies in the middle.
/// - Total, facets, passages count and show only what Reach sees. [Reach.Nothing] is answered without a look at the
///   index.
/// - A query without accents finds accented text; with accents, pages that have them as typed come first. Equal hits
///   come by dossier id, a dossier's passages by document and page.
/// - A cursor goes on in the very list it came from, whatever has been put in since; it is bound to reach and query and
///   refused with others (`cursor-foreign`), and after some minutes of rest (`cursor-expired`).
/// - Positions only grow. What [#apply] did is found by every search that starts when [#visible] has said so of its
///   position.
/// - An index that is not there, or was written by another version of the program, throws
///   [vn.kho.kernel.Unavailable] that says "rebuild"; it never answers with nothing found. [#renew] mends it, and also
///   makes the first one of an agency.
/// - Nothing crosses agencies.
public interface SearchIndex {
    /// Takes the updates in, all or nothing.
    ///
    /// @return the position from which on they are found
    long apply(AgencyId agency, List<Update> updates);

    /// Whether searches that start now find what had the position.
    boolean visible(AgencyId agency, long position);

    Answer search(Reach reach, Query query, Ask ask);

    /// Replaces the whole index of the agency; until this returns, searches read what was there before.
    ///
    /// @return the position from which on the new one is read
    long renew(AgencyId agency, Stream<Update> all);

    /// A change to what is found.
    sealed interface Update {
        DossierId dossier();

        /// The dossier's version in the registry, or any number that grows with each change to it.
        long version();

        /// The dossier as it is now, in place of what the index had.
        ///
        /// @param pages every page that has been read, by document and page
        record Put(DossierId dossier, long version, Card card, List<PageText> pages) implements Update {
            public Put {
                pages = List.copyOf(pages);
            }
        }

        /// The dossier is found no longer.
        record Drop(DossierId dossier, long version) implements Update {}
    }
}
