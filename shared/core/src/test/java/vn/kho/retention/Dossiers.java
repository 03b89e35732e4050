package vn.kho.retention;

import java.time.LocalDate;
import java.util.List;
import vn.kho.access.Department;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;

/// Makes dossiers and holds for tests.
public final class Dossiers {
    public static final AgencyId AGENCY = new AgencyId("H99.10");
    public static final ClassCode LETTERS = new ClassCode("TT09-8.10");
    public static final ClassCode SURVEYS = new ClassCode("TT09-8.07");
    public static final ClassCode CONFERENCES = new ClassCode("TT09-8.01");
    public static final ClassCode PASSPORTS = new ClassCode("TT04-17.1");

    private final String code;
    private ClassCode retention = LETTERS;
    private LocalDate started = LocalDate.of(2015, 1, 5);
    private LocalDate finished;
    private LocalDate returned;
    private Dossier.State state = new Dossier.State.Open();

    private Dossiers(String code) {
        this.code = code;
    }

    public static Dossiers aDossier(String code) {
        return new Dossiers(code);
    }

    public Dossiers of(ClassCode next) {
        retention = next;
        return this;
    }

    public Dossiers started(LocalDate day) {
        started = day;
        return this;
    }

    /// Finished and closed on that day.
    public Dossiers finished(LocalDate day) {
        finished = day;
        if (started.isAfter(day)) started = day;
        state = new Dossier.State.Closed(day);
        return this;
    }

    public Dossiers returned(LocalDate day) {
        returned = day;
        return this;
    }

    public Dossiers in(Dossier.State next) {
        state = next;
        return this;
    }

    public Dossier made() {
        return new Dossier(
                DossierId.of(AGENCY, code),
                code,
                new Department("VP"),
                Dossier.Description.of("Hồ sơ " + code),
                new Dossier.Filing(null, null, retention, "01", null),
                new Dossier.Span(started, finished, returned),
                state);
    }

    public static Hold aHold(String code, LocalDate from, LocalDate until, Dossier... dossiers) {
        return new Hold(
                HoldId.of(AGENCY, code),
                code,
                new Hold.Demand(
                        Hold.Reason.INSPECTION,
                        "Phục vụ thanh tra công tác đối ngoại",
                        "Thanh tra tỉnh Sông Bạc",
                        new Hold.Instrument("45/QĐ-TTr", from)),
                List.of(dossiers).stream().map(Dossier::id).toList(),
                from,
                until,
                null);
    }
}
