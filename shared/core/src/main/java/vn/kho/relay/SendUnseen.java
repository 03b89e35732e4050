package vn.kho.relay;

import vn.kho.kernel.AgencyId;
import vn.kho.post.Errand;
import vn.kho.post.Post;
import vn.kho.reading.UnseenPages;
import vn.kho.registry.Registry;
import vn.kho.registry.Walk;

/// Sends for the pages that were left unread for want of an OCR model; for a machine that has one now. No letter is
/// needed: the register itself says what is to be done until it is done, so sending again, or dying in between, costs
/// nothing.
public final class SendUnseen {
    private final Registry registry;
    private final Post post;

    public SendUnseen(Registry registry, Post post) {
        this.registry = registry;
        this.post = post;
    }

    /// @return how many chunks were sent for
    public int send(AgencyId agency) {
        var errands = Walk.children(registry, agency, UnseenPages.ROOT, UnseenPages.KIND).stream()
                .<Errand>map(pages -> new Errand.ReadPages(pages.dossier(), pages.document(), pages.chunk()))
                .toList();
        post.send(errands);
        return errands.size();
    }
}
