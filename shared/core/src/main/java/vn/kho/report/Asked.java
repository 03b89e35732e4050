package vn.kho.report;

import java.time.Instant;
import java.time.LocalDate;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.paper.Body;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// A report somebody asked for, and what became of it. Whoever writes it needs no more than this, so it can be written
/// again for ever.
///
/// @param kind   code of a [ReportKind]
/// @param period as typed, such as `2026-Q4`
/// @param today  the day to judge by
/// @param by     who asked last
/// @param at     when they did
public record Asked(AgencyId agency, String kind, String period, LocalDate today, String by, Instant at, State state)
        implements Item {
    public static final Kind<Asked> KIND = new Kind<>("report", Asked.class);
    public static final String ROOT = "reports";

    public sealed interface State {
        /// Not written since it was last asked for.
        record Waiting() implements State {}

        /// @param number  the paper's code, such as `HSCL-2026-SNgV`
        /// @param edition which writing of this kind and period it is, from 1
        /// @param says what it says
        /// @param pdf  in the dossier of the office's own reports, as is the other
        record Written(String number, int edition, Says says, DocumentId pdf, DocumentId json) implements State {
            public Sha256 content() {
                return says.content();
            }
        }

        /// Its figures do not allow a paper.
        ///
        /// @param code   of the problem
        /// @param detail the problem's subject and arguments, a line each
        record Refused(String code, String detail) implements State {}
    }

    /// What a paper says, for lists that do not open it.
    ///
    /// @param content the hash of its body
    /// @param title   what it is about
    /// @param figures how many numbers it vouches for
    public record Says(Sha256 content, String title, int figures) {
        static Says of(Body body) {
            return new Says(body.hash(), body.title().subject(), body.figures().size());
        }
    }

    public static Key<Asked> key(ReportId id) {
        return new Key<>(id.agency(), KIND, ROOT, id.local());
    }

    public ReportId id() {
        return ReportId.of(agency, kind, period, today.toString());
    }

    Asked now(State next) {
        return new Asked(agency, kind, period, today, by, at, next);
    }

    @Override
    public Key<Asked> key() {
        return key(id());
    }
}
