package vn.kho.samples;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Department;
import vn.kho.access.UseMode;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;

/// A dossier in the making; every call gives a new one.
public record DossierSample(Dossier build) {
    static DossierSample first() {
        var code = "H99.10-260105-0001";
        return new DossierSample(new Dossier(
                DossierId.of(Samples.AGENCY, code),
                code,
                Samples.LS,
                Dossier.Description.of("Đoàn ra: học tập kinh nghiệm tại Nhật Bản"),
                new Dossier.Filing(
                        new PlanCode("01.LS"), new ProcedureCode("SNgV-01"), new ClassCode("TT09-8.05"), "01", null),
                new Dossier.Span(LocalDate.of(2026, 1, 5), null, null),
                new Dossier.State.Open()));
    }

    public DossierSample of(AgencyId agency) {
        return coded(agency, build.code());
    }

    public DossierSample code(String code) {
        return coded(build.agency(), code);
    }

    private DossierSample coded(AgencyId agency, String code) {
        return copy(
                DossierId.of(agency, code),
                code,
                build.department(),
                build.description(),
                build.filing(),
                build.span(),
                build.state());
    }

    public DossierSample in(Department department) {
        return copy(
                build.id(), build.code(), department, build.description(), build.filing(), build.span(), build.state());
    }

    public DossierSample titled(String title) {
        return described(new Dossier.Description(
                title,
                build.description().mode(),
                build.description().language(),
                build.description().keywords()));
    }

    public DossierSample mode(UseMode mode) {
        return described(new Dossier.Description(
                build.description().title(),
                mode,
                build.description().language(),
                build.description().keywords()));
    }

    public DossierSample keywords(String... words) {
        return described(new Dossier.Description(
                build.description().title(),
                build.description().mode(),
                build.description().language(),
                List.of(words)));
    }

    public DossierSample described(Dossier.Description description) {
        return copy(
                build.id(), build.code(), build.department(), description, build.filing(), build.span(), build.state());
    }

    /// @param code null: undecided
    public DossierSample kept(@Nullable String code) {
        var filing = build.filing();
        return new DossierSample(build.with(new Dossier.Filing(
                filing.plan(),
                filing.procedure(),
                code == null ? null : new ClassCode(code),
                filing.form(),
                filing.paperCode())));
    }

    public DossierSample filed(Dossier.Filing filing) {
        return new DossierSample(build.with(filing));
    }

    public DossierSample started(LocalDate day) {
        return new DossierSample(build.with(
                new Dossier.Span(day, build.span().finished(), build.span().returned())));
    }

    public DossierSample finished(LocalDate day) {
        return new DossierSample(build.with(
                new Dossier.Span(build.span().started(), day, build.span().returned())));
    }

    public DossierSample returned(LocalDate day) {
        return new DossierSample(
                build.with(new Dossier.Span(build.span().started(), build.span().finished(), day)));
    }

    public DossierSample closedOn(LocalDate day) {
        return new DossierSample(build.with(new Dossier.State.Closed(day)));
    }

    public DossierSample state(Dossier.State state) {
        return new DossierSample(build.with(state));
    }

    private static DossierSample copy(
            DossierId id,
            String code,
            Department department,
            Dossier.Description description,
            Dossier.Filing filing,
            Dossier.Span span,
            Dossier.State state) {
        return new DossierSample(new Dossier(id, code, department, description, filing, span, state));
    }
}
