package vn.kho.post;

import java.util.List;

/// Sends errands to whoever works them. What every adapter must keep:
///
/// - After [#send] returns, each errand will be worked at least once, also after a crash; order is not promised.
/// - Sending an errand again while an equal one waits may be merged with it.
/// - A queue that fails throws [vn.kho.kernel.Unavailable]; some of the errands may have been sent.
public interface Post {
    void send(List<Errand> errands);
}
