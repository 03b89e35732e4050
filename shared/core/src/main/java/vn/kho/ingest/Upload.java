package vn.kho.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Place;

/// One arrival and what became of it. It bears no name and no title: until the first look those lie in the [Inbox]
/// alone, and go with the bytes.
///
/// @param by    the actor who sent it
/// @param bytes as the sender counted them
/// @param at    when it was announced, by the system clock
/// @param vouch null when nobody vouched
public record Upload(
        UploadId id,
        DossierId dossier,
        String by,
        long bytes,
        Instant at,
        @Nullable Vouch vouch,
        State state) implements Item {
    public static final Kind<Upload> KIND = new Kind<>("upload", Upload.class);

    /// A person's word that page 1 bears no secrecy mark, given because the archive cannot look by itself.
    ///
    /// @param by     the actor's id
    /// @param reason as typed; kept here, never in the ledger
    public record Vouch(String by, String reason) {
        public Vouch {
            if (reason.isBlank()) throw new IllegalArgumentException("vouch: no reason");
        }
    }

    /// How far it got.
    public sealed interface State {
        /// In the inbox, to be taken in.
        record Arrived() implements State {}

        /// In the inbox, until a person acts.
        ///
        /// @param code what it waits for, a problem's code
        record Waiting(String code, String detail) implements State {}

        /// In the vault; gone from the inbox.
        record Archived(List<DocumentId> documents) implements State {
            public Archived {
                documents = List.copyOf(documents);
            }
        }

        /// Not archived and never will be; gone from the inbox.
        ///
        /// @param code   why, a problem's code
        /// @param detail what the problem's words need besides; never text of the document
        record Refused(String code, String detail) implements State {}
    }

    public static Key<Upload> key(UploadId id) {
        return Key.root(id.agency(), KIND, "upload/" + id.local());
    }

    @Override
    public Key<Upload> key() {
        return key(id);
    }

    /// Lists show only what a person may have to do something about.
    @Override
    public List<Place> places() {
        return switch (state) {
            case State.Arrived _ -> List.of(new Place("uploads/arrived", at + "/" + id.local()));
            case State.Waiting _ -> List.of(new Place("uploads/waiting", at + "/" + id.local()));
            case State.Refused _ -> List.of(new Place("uploads/refused", at + "/" + id.local()));
            case State.Archived _ -> List.of();
        };
    }

    public boolean settled() {
        return switch (state) {
            case State.Archived _, State.Refused _ -> true;
            case State.Arrived _, State.Waiting _ -> false;
        };
    }

    public Upload with(State next) {
        return new Upload(id, dossier, by, bytes, at, vouch, next);
    }

    public Upload with(Vouch next) {
        return new Upload(id, dossier, by, bytes, at, next, state);
    }
}
