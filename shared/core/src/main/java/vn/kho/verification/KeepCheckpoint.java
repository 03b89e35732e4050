package vn.kho.verification;

import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Checkpoints;
import vn.kho.ledger.Head;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Seal;
import vn.kho.ledger.Tree;

/// Holds an agency's ledger against the last checkpoint that was signed, then signs where it stands now. Whoever can
/// write the ledger could make a history that agrees with itself; it would not agree with what was signed before. Time
/// grows with the leaves.
public final class KeepCheckpoint {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Seal seal;
    private final Checkpoints checkpoints;

    public KeepCheckpoint(Ledger ledger, Seal seal, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.seal = seal;
        this.checkpoints = checkpoints;
    }

    /// While a finding stands nothing new is signed: the last honest checkpoint stays the last.
    ///
    /// @return what differs; none when all is well
    public List<Problem> keep(AgencyId agency) {
        var head = ledger.head(agency);
        var latest = checkpoints.latest(agency);
        var problems = new ArrayList<Problem>();
        latest.ifPresent(note -> against(note, head, problems));
        if (!problems.isEmpty() || head.size() == 0) return problems;
        var now = Checkpoint.of(head);
        var note = now.signed(seal);
        if (latest.filter(note::equals).isEmpty() && !checkpoints.keep(now, note))
            problems.add(Problem.of("checkpoint-foreign", agency.value(), String.valueOf(head.size())));
        return problems;
    }

    private void against(String note, Head head, List<Problem> problems) {
        var agency = head.agency();
        var read = Checkpoint.read(agency, note).filter(it -> it.signedBy(seal.publicKey(agency), note));
        if (read.isEmpty()) {
            problems.add(Problem.of("checkpoint-foreign", agency.value(), firstSize(note)));
            return;
        }
        var signed = read.get();
        var now = signed.size() > head.size() ? head.edge().root() : root(agency, signed.size());
        if (!now.equals(signed.root()))
            problems.add(Problem.of(
                    "history-differs",
                    agency.value(),
                    String.valueOf(signed.size()),
                    signed.root().hex(),
                    now.hex()));
    }

    private static String firstSize(String note) {
        return note.lines().skip(1).findFirst().orElse("?");
    }

    /// The root over the first leaves, from the leaves themselves.
    private Sha256 root(AgencyId agency, long size) {
        var edge = Tree.Edge.EMPTY;
        while (edge.size() < size) {
            var leaves = ledger.read(agency, edge.size(), (int) Math.min(PAGE, size - edge.size()));
            if (leaves.isEmpty()) break;
            for (var leaf : leaves) edge = edge.append(leaf.hash());
        }
        return edge.root();
    }
}
