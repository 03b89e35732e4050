package vn.kho.onestop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.Matter.Applicant;
import vn.kho.onestop.Matter.Asked;
import vn.kho.onestop.Matter.Channel;
import vn.kho.onestop.Matter.Course;
import vn.kho.onestop.Matter.Ending;
import vn.kho.onestop.Matter.Finish;
import vn.kho.onestop.Matter.Handover;
import vn.kho.onestop.Matter.Promise;
import vn.kho.onestop.Matter.Reappointment;
import vn.kho.onestop.Matter.Receipt;
import vn.kho.onestop.Matter.Supplement;
import vn.kho.onestop.Matter.SupplementMethod;

/// Makes matters for tests: an outbound visit (7 working days) unless told otherwise.
public final class Matters {
    private String code = "H99.10-260210-0001";
    private String agency = "H99.10";
    private String procedure = "SNgV-01";
    private LocalDate version = LocalDate.of(2014, 1, 1);
    private LocalDateTime received = LocalDateTime.of(2026, 2, 10, 9, 0);
    private Channel channel = Channel.DIRECT;
    private Promise promise = Promise.on(LocalDate.of(2026, 2, 26));
    private SupplementMethod method = SupplementMethod.RESTART;
    private final List<Supplement> supplements = new ArrayList<>();
    private final List<Reappointment> again = new ArrayList<>();
    private Finish finish;

    public static Matters aMatter() {
        return new Matters();
    }

    public Matters code(String next) {
        code = next;
        return this;
    }

    public Matters agency(String next) {
        agency = next;
        return this;
    }

    public Matters procedure(String next, LocalDate from) {
        procedure = next;
        version = from;
        return this;
    }

    public Matters received(LocalDate day) {
        return received(day.atTime(9, 0));
    }

    public Matters received(LocalDateTime at) {
        received = at;
        return this;
    }

    public Matters by(Channel next) {
        channel = next;
        return this;
    }

    public Matters promised(LocalDate day) {
        return promised(Promise.on(day));
    }

    public Matters promised(Promise next) {
        promise = next;
        return this;
    }

    public Matters method(SupplementMethod next) {
        method = next;
        return this;
    }

    public Matters supplement(LocalDate asked, LocalDate completed, LocalDate reissued) {
        supplements.add(new Supplement(
                asked.atTime(10, 0),
                completed == null ? null : completed.atTime(10, 0),
                reissued == null ? null : Promise.on(reissued)));
        return this;
    }

    public Matters again(LocalDate on, LocalDate promised) {
        again.add(new Reappointment(on, Promise.on(promised)));
        return this;
    }

    public Matters finished(LocalDate day) {
        return finished(day.atTime(16, 0), Ending.DONE);
    }

    public Matters finished(LocalDateTime at, Ending ending) {
        finish = new Finish(ending, at, null, null);
        return this;
    }

    public Matter made() {
        return new Matter(
                DossierId.of(new AgencyId(agency), code),
                code,
                new Asked(new ProcedureCode(procedure), version, Applicant.AGENCY),
                new Receipt(received, channel),
                promise,
                new Course(List.of(), method, supplements, again),
                finish,
                new Handover.Nothing(),
                List.of(),
                List.of());
    }
}
