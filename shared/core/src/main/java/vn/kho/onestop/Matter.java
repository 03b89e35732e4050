package vn.kho.onestop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ProcedureCode;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Place;

/// A matter (vụ việc): one request for a procedure, from the desk and back to it. Archived as one dossier.
///
/// All times are those of the office's own clock, to the minute: limits are counted in its days.
///
/// @param dossier     the dossier that keeps it, in the partition of the agency that received it
/// @param code        as printed on the receipt slip, such as `H99.10-260105-0001`
/// @param promise     null when no slip with a day is known
/// @param course      what was done with it
/// @param finish      null while it runs
/// @param handover    what became of the result
/// @param originals   the applicant's own papers that the desk took
/// @param waivers     components that need not be there, with a reason
public record Matter(
        DossierId dossier,
        String code,
        Asked asked,
        Receipt receipt,
        @Nullable Promise promise,
        Course course,
        @Nullable Finish finish,
        Handover handover,
        List<Original> originals,
        List<Waiver> waivers)
        implements Item {
    public static final Kind<Matter> KIND = new Kind<>("matter", Matter.class);

    public Matter {
        originals = List.copyOf(originals);
        waivers = List.copyOf(waivers);
        if (code.isBlank()) throw new IllegalArgumentException("matter " + dossier + ": no code");
        if (finish != null && finish.at().isBefore(receipt.at()))
            throw new IllegalArgumentException(
                    code + ": finished " + finish.at() + " before it was received " + receipt.at());
        if (handover instanceof Handover.Returned returned
                && (finish == null || returned.on().isBefore(finish.at().toLocalDate())))
            throw new IllegalArgumentException(code + ": returned " + returned.on() + " before it was finished");
        if (handover instanceof Handover.Uncollected && finish == null)
            throw new IllegalArgumentException(code + ": a result waits, but there is none");
    }

    /// What is asked, frozen at receipt.
    ///
    /// @param version the first day of the procedure's version that was in force at receipt; it judges for ever
    public record Asked(ProcedureCode procedure, LocalDate version, Applicant by) {}

    /// What sort of applicant; nothing else is kept of them here.
    public enum Applicant {
        CITIZEN,
        ORGANISATION,
        AGENCY,
        FOREIGNER
    }

    /// How it came.
    public record Receipt(LocalDateTime at, Channel channel) {
        public LocalDate day() {
            return at.toLocalDate();
        }
    }

    /// The ways in and out of the desk, by the codes of the national portal.
    public enum Channel {
        DIRECT(1, "trực tiếp"),
        ONLINE(2, "trực tuyến"),
        POST(3, "bưu chính công ích");

        private final int code;
        private final String vi;

        Channel(int code, String vi) {
            this.code = code;
            this.vi = vi;
        }

        public int code() {
            return code;
        }

        public String vi() {
            return vi;
        }
    }

    /// The day promised on a slip, as printed.
    ///
    /// @param hour null when the slip names only the day; lateness is then judged by days
    public record Promise(LocalDate day, @Nullable LocalTime hour) {
        public static Promise on(LocalDate day) {
            return new Promise(day, null);
        }
    }

    /// What was done with it, in order.
    ///
    /// @param method how a supplement moves the limit; one way for the whole matter, never both
    /// @param again  new days promised after the first (hẹn lại); they never replace it
    public record Course(
            List<Step> steps, SupplementMethod method, List<Supplement> supplements, List<Reappointment> again) {
        public Course {
            steps = List.copyOf(steps);
            supplements = List.copyOf(supplements);
            again = List.copyOf(again);
            for (int i = 1; i < supplements.size(); i++) {
                var before = supplements.get(i - 1).completed();
                if (before == null || supplements.get(i).asked().isBefore(before))
                    throw new IllegalArgumentException("matter: a supplement asked before the last one was completed");
            }
        }

        public static Course of(List<Step> steps) {
            return new Course(steps, SupplementMethod.RESTART, List.of(), List.of());
        }
    }

    /// One step of the handling.
    ///
    /// @param no     from 1
    /// @param unit   who had it, such as `Phòng LT-HTQT`
    /// @param action in the words of the desk's software
    /// @param out    null while it is there
    public record Step(
            int no,
            String unit,
            String action,
            LocalDateTime in,
            @Nullable LocalDateTime out) {
        public Step {
            if (out != null && out.isBefore(in))
                throw new IllegalArgumentException("step " + no + ": left " + out + " before it came " + in);
        }
    }

    /// How the time that the applicant needed for a supplement is treated.
    public enum SupplementMethod {
        /// The limit begins again when the supplement is complete, and a new day is promised (NĐ 61/2018 art. 19.4).
        RESTART("tính lại từ đầu"),
        /// The working days it took do not count (QĐ 766/QĐ-TTg).
        SUBTRACT("trừ thời gian bổ sung");

        private final String vi;

        SupplementMethod(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }

    /// A request to complete the dossier (form 02).
    ///
    /// @param completed null while the applicant has not
    /// @param reissued  the new promise, when the method is to restart
    public record Supplement(
            LocalDateTime asked,
            @Nullable LocalDateTime completed,
            @Nullable Promise reissued) {
        public Supplement {
            if (completed != null && completed.isBefore(asked))
                throw new IllegalArgumentException("supplement: completed " + completed + ", asked " + asked);
        }
    }

    /// A new day promised with an apology (form 04).
    ///
    /// @param on the day of the form
    public record Reappointment(LocalDate on, Promise promise) {}

    /// How the work ended.
    ///
    /// @param result the document that says so; null when none is recorded
    /// @param check  the check before release; null when none is recorded
    public record Finish(
            Ending ending,
            LocalDateTime at,
            @Nullable Result result,
            @Nullable Check check) {
        public LocalDate day() {
            return at.toLocalDate();
        }
    }

    /// How work can end, with the status of the national portal.
    public enum Ending {
        DONE("đã giải quyết"),
        REFUSED("từ chối"),
        STOPPED("dừng giải quyết"),
        WITHDRAWN("công dân rút hồ sơ");

        private final String vi;

        Ending(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }

    /// The document that ended it.
    ///
    /// @param number    such as `1208/QĐ-UBND`
    /// @param authority the words above the signature, such as `KT. CHỦ TỊCH`
    public record Result(String number, LocalDate date, String signer, String authority) {}

    /// A check before release.
    ///
    /// @param by the position, not the person
    public record Check(LocalDate on, String by, boolean passed) {}

    /// What became of the result.
    public sealed interface Handover {
        /// It runs still, or ended without anything to hand out.
        record Nothing() implements Handover {}

        /// Handed out.
        ///
        /// @param receiver the receiver's part in the matter, such as `người được ủy quyền`; never a name
        record Returned(LocalDate on, Channel way, String receiver) implements Handover {}

        /// Ready, and nobody has come for it.
        record Uncollected(LocalDate since) implements Handover {}
    }

    /// A paper of the applicant's that the desk took.
    ///
    /// @param returned null while the office has it
    public record Original(
            ComponentCode component,
            LocalDate taken,
            @Nullable LocalDate returned) {}

    /// A component that need not be there.
    public record Waiver(ComponentCode component, String reason) {}

    public static Key<Matter> key(DossierId dossier) {
        return Key.root(dossier.agency(), KIND, "matter/" + dossier.local());
    }

    @Override
    public Key<Matter> key() {
        return key(dossier);
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("matters", receipt.at() + "/" + code));
    }

    /// Whether the work had ended by the end of that day.
    public boolean finishedBy(LocalDate day) {
        return finish != null && !finish.day().isAfter(day);
    }

    /// The day the result was handed out; empty when it was not.
    public Optional<LocalDate> returnedOn() {
        return switch (handover) {
            case Handover.Returned returned -> Optional.of(returned.on());
            case Handover.Nothing _, Handover.Uncollected _ -> Optional.empty();
        };
    }

    /// The supplements asked for by the end of that day.
    public List<Supplement> supplementsBy(LocalDate day) {
        return course.supplements().stream()
                .filter(supplement -> !supplement.asked().toLocalDate().isAfter(day))
                .toList();
    }
}
