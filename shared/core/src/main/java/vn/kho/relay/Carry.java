package vn.kho.relay;

import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Ledger;
import vn.kho.post.Post;
import vn.kho.registry.Letter;
import vn.kho.registry.Outbox;

/// Empties an agency's outbox: **first the errands, then the ledger**. A crash between the two sends errands twice,
/// which changes nothing; the other way round would lose them.
public final class Carry {
    private final Outbox outbox;
    private final Post post;
    private final Ledger ledger;

    public Carry(Outbox outbox, Post post, Ledger ledger) {
        this.outbox = outbox;
        this.post = post;
        this.ledger = ledger;
    }

    /// Carries on all letters that wait.
    ///
    /// @return how many were sealed by this call
    public int carry(AgencyId agency) {
        int sealed = 0;
        while (true) {
            var head = ledger.head(agency); // before the letters: a letter seen after it is not yet in the ledger
            var letters = outbox.waiting(agency, Ledger.MOST_LEAVES);
            if (letters.isEmpty()) return sealed;
            post.send(letters.stream()
                    .flatMap(letter -> Route.next(letter.milestone()).stream())
                    .toList());
            if (ledger.append(head, letters.stream().map(Letter::leaf).toList())) sealed += letters.size();
        }
    }
}
