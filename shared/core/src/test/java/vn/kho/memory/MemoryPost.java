package vn.kho.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.kho.post.Errand;
import vn.kho.post.Post;

/// A post in memory; an errand that equals a waiting one is merged with it.
public final class MemoryPost implements Post {
    private final LinkedHashSet<Errand> waiting = new LinkedHashSet<>();

    @Override
    public synchronized void send(List<Errand> errands) {
        waiting.addAll(errands);
    }

    /// Takes the oldest; whoever fails at it sends it again.
    public synchronized Optional<Errand> take() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.removeFirst());
    }

    public synchronized List<Errand> waiting() {
        return List.copyOf(waiting);
    }
}
