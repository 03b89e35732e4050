package vn.kho.ledger;

import java.util.List;
import vn.kho.kernel.AgencyId;

/// An agency's history. What every adapter must keep:
///
/// - [#append] writes the leaves, the new head and the removal of the letters of the same ids in one transaction, or
///   nothing.
/// - It says false, and writes nothing, when the head has moved since it was seen.
/// - A leaf whose letter is already gone is already in the ledger: giving it again is a programming error of the
///   caller, who reads head and letters before each append.
/// - Leaves are written once; [#read] gives them in order, without gaps, strongly consistent.
/// - A store that fails throws [vn.kho.kernel.Unavailable]; the append may have happened, and reading the head tells.
public interface Ledger {
    /// Two items a leaf and one head must fit in the 100 items that DynamoDB allows a transaction.
    int MOST_LEAVES = 49;

    /// The empty head when nothing was ever appended.
    Head head(AgencyId agency);

    /// @param leaves 1 to [#MOST_LEAVES], all of the head's agency
    boolean append(Head seen, List<Leaf> leaves);

    /// @param from  position of the first leaf wanted, counted from 0
    /// @param limit at most this many; fewer at the end
    List<Leaf> read(AgencyId agency, long from, int limit);
}
