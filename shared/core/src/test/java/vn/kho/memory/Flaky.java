package vn.kho.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.Slip;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Slice;
import vn.kho.kernel.UploadId;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.post.Post;
import vn.kho.registry.Change;
import vn.kho.registry.Committed;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.search.IndexFiles;
import vn.kho.shelf.Shelf;
import vn.kho.shelf.Spot;
import vn.kho.vault.Vault;

/// Any port, failing now and then as machines do.
public final class Flaky {
    private Flaky() {}

    public static Registry of(Registry inner, Faults faults) {
        return new Registry() {
            @Override
            public <T extends Item> Optional<Seen<T>> find(Key<T> key) {
                return faults.around("find " + key, () -> inner.find(key));
            }

            @Override
            public <T extends Item> Slice<Seen<T>> children(
                    AgencyId agency, String root, Kind<T> kind, Optional<String> after, int limit) {
                return faults.around("children " + root, () -> inner.children(agency, root, kind, after, limit));
            }

            @Override
            public <T extends Item> Slice<Seen<T>> list(
                    AgencyId agency, Kind<T> kind, String listing, Optional<String> after, int limit) {
                return faults.around("list " + listing, () -> inner.list(agency, kind, listing, after, limit));
            }

            @Override
            public Committed commit(Change change) {
                return faults.around("commit " + change.once(), () -> inner.commit(change));
            }
        };
    }

    public static Ledger of(Ledger inner, Faults faults) {
        return new Ledger() {
            @Override
            public Head head(AgencyId agency) {
                return faults.around("head", () -> inner.head(agency));
            }

            @Override
            public boolean append(Head seen, List<Leaf> leaves) {
                return faults.around("append", () -> inner.append(seen, leaves));
            }

            @Override
            public List<Leaf> read(AgencyId agency, long from, int limit) {
                return faults.around("read", () -> inner.read(agency, from, limit));
            }
        };
    }

    public static Vault of(Vault inner, Faults faults) {
        return new Vault() {
            @Override
            public Put put(DocumentId document, Original original, LocalDate lockedUntil) {
                return faults.around("put " + document, () -> inner.put(document, original, lockedUntil));
            }

            @Override
            public Optional<Copy> look(DocumentId document) {
                return faults.around("look " + document, () -> inner.look(document));
            }

            @Override
            public InputStream open(DocumentId document) throws IOException {
                faults.around("open " + document, () -> document);
                return inner.open(document);
            }

            @Override
            public void lock(DocumentId document, LocalDate until) {
                faults.around("lock " + document, () -> {
                    inner.lock(document, until);
                    return document;
                });
            }

            @Override
            public void hold(DocumentId document, boolean on) {
                faults.around("hold " + document, () -> {
                    inner.hold(document, on);
                    return document;
                });
            }

            @Override
            public Destroyed destroy(DocumentId document, LocalDate today) {
                return faults.around("destroy " + document, () -> inner.destroy(document, today));
            }
        };
    }

    public static Shelf of(Shelf inner, Faults faults) {
        return new Shelf() {
            @Override
            public void put(Spot spot, byte[] bytes) {
                faults.around("put " + spot, () -> {
                    inner.put(spot, bytes);
                    return spot;
                });
            }

            @Override
            public Optional<byte[]> find(Spot spot) {
                return faults.around("find " + spot, () -> inner.find(spot));
            }

            @Override
            public void drop(Spot spot) {
                faults.around("drop " + spot, () -> {
                    inner.drop(spot);
                    return spot;
                });
            }
        };
    }

    public static Post of(Post inner, Faults faults) {
        return errands -> faults.around("send", () -> {
            inner.send(errands);
            return errands;
        });
    }

    public static Inbox of(Inbox inner, Faults faults) {
        return new Inbox() {
            @Override
            public void put(UploadId upload, Slip slip, InputStream bytes) throws IOException {
                faults.around("put " + upload, () -> upload);
                inner.put(upload, slip, bytes);
            }

            @Override
            public Optional<Slip> look(UploadId upload) {
                return faults.around("look " + upload, () -> inner.look(upload));
            }

            @Override
            public Vault.Original original(UploadId upload) {
                return faults.around("original " + upload, () -> inner.original(upload));
            }

            @Override
            public void erase(UploadId upload) {
                faults.around("erase " + upload, () -> {
                    inner.erase(upload);
                    return upload;
                });
            }
        };
    }

    public static IndexFiles of(IndexFiles inner, Faults faults) {
        return new IndexFiles() {
            @Override
            public Optional<Pointer> pointer(AgencyId agency) {
                return faults.around("pointer " + agency, () -> inner.pointer(agency));
            }

            @Override
            public Optional<Pointer> swap(AgencyId agency, Optional<Pointer> seen, String text) {
                return faults.around("swap " + agency, () -> inner.swap(agency, seen, text));
            }

            @Override
            public void put(AgencyId agency, String name, Path file) {
                faults.around("put " + name, () -> {
                    inner.put(agency, name, file);
                    return name;
                });
            }

            @Override
            public boolean fetch(AgencyId agency, String name, Path to) {
                return faults.around("fetch " + name, () -> inner.fetch(agency, name, to));
            }

            @Override
            public void drop(AgencyId agency, String name) {
                faults.around("drop " + name, () -> {
                    inner.drop(agency, name);
                    return name;
                });
            }
        };
    }
}
