package vn.kho.memory;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Slice;
import vn.kho.registry.Change;
import vn.kho.registry.Committed;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.vault.Vault;

/// Lets several actors call ports one call at a time, in an order drawn by lot: the same lot, the same interleaving.
/// An actor is a thread that [#play] started; calls by others go straight through.
public final class Turns {
    private final RandomGenerator lot;
    private final ThreadLocal<Integer> number = new ThreadLocal<>();
    private final TreeSet<Integer> waiting = new TreeSet<>();
    private int acting;

    public Turns(RandomGenerator lot) {
        this.lot = lot;
    }

    /// Returns when all have ended; a failure of one is thrown.
    public void play(List<Runnable> actors) throws InterruptedException, ExecutionException {
        acting = actors.size();
        try (var threads = Executors.newCachedThreadPool()) {
            var started = new ArrayList<Future<?>>();
            for (int i = 0; i < actors.size(); i++) {
                int me = i;
                started.add(threads.submit(() -> act(me, actors.get(me))));
            }
            for (var each : started) each.get();
        }
    }

    private void act(int me, Runnable actor) {
        number.set(me);
        try {
            turn();
            actor.run();
        } finally {
            synchronized (this) {
                acting--;
                draw();
            }
        }
    }

    private <T> T call(Supplier<T> port) {
        turn();
        return port.get();
    }

    /// Waits until the lot falls on this actor; it is drawn when all that have not ended wait.
    private synchronized void turn() {
        var me = number.get();
        if (me == null) return;
        waiting.add(me);
        draw();
        while (waiting.contains(me))
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
    }

    private void draw() {
        if (waiting.isEmpty() || waiting.size() < acting) return;
        waiting.remove(List.copyOf(waiting).get(lot.nextInt(waiting.size())));
        notifyAll();
    }

    public Registry of(Registry inner) {
        return new Registry() {
            @Override
            public <T extends Item> Optional<Seen<T>> find(Key<T> key) {
                return call(() -> inner.find(key));
            }

            @Override
            public <T extends Item> Slice<Seen<T>> children(
                    AgencyId agency, String root, Kind<T> kind, Optional<String> after, int limit) {
                return call(() -> inner.children(agency, root, kind, after, limit));
            }

            @Override
            public <T extends Item> Slice<Seen<T>> list(
                    AgencyId agency, Kind<T> kind, String listing, Optional<String> after, int limit) {
                return call(() -> inner.list(agency, kind, listing, after, limit));
            }

            @Override
            public Committed commit(Change change) {
                return call(() -> inner.commit(change));
            }
        };
    }

    public Vault of(Vault inner) {
        return new Vault() {
            @Override
            public Put put(DocumentId document, Original original, LocalDate lockedUntil) {
                return call(() -> inner.put(document, original, lockedUntil));
            }

            @Override
            public Optional<Copy> look(DocumentId document) {
                return call(() -> inner.look(document));
            }

            @Override
            public InputStream open(DocumentId document) throws IOException {
                turn();
                return inner.open(document);
            }

            @Override
            public void lock(DocumentId document, LocalDate until) {
                turn();
                inner.lock(document, until);
            }

            @Override
            public void hold(DocumentId document, boolean on) {
                turn();
                inner.hold(document, on);
            }

            @Override
            public Destroyed destroy(DocumentId document, LocalDate today) {
                return call(() -> inner.destroy(document, today));
            }
        };
    }
}
