package vn.kho.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.ProcedureCode;

/// The procedures an office handles.
///
/// @param procedures by code, none twice
public record Catalogue(List<Procedure> procedures) {
    public Catalogue {
        procedures = List.copyOf(procedures);
        if (procedures.stream().map(Procedure::code).distinct().count() != procedures.size())
            throw new IllegalArgumentException("catalogue: a procedure code occurs twice");
    }

    /// The proposal for a department of foreign affairs (Sở Ngoại vụ), SNgV-01 to SNgV-19. Limits that could not be
    /// established are absent; every version says where it was read.
    public static Catalogue foreignAffairs() {
        return read(
                Rows.shipped(Catalogue.class, "procedures.tsv"),
                Rows.shipped(Catalogue.class, "components.tsv"),
                Rows.shipped(Catalogue.class, "kept.tsv"));
    }

    /// @param components rows of every procedure, found by the column `procedure`; they hold for each of its versions
    /// @param kept       the same for the sections "Hồ sơ lưu"; a row for `*` holds for all procedures
    public static Catalogue read(Rows procedures, Rows components, Rows kept) {
        var versions = new LinkedHashMap<ProcedureCode, List<Rows.Row>>();
        for (var row : procedures.all())
            versions.computeIfAbsent(new ProcedureCode(row.text("code")), _ -> new ArrayList<>())
                    .add(row);
        var all = new ArrayList<Procedure>();
        versions.forEach((code, rows) -> all.add(procedure(code, rows, components, kept)));
        return new Catalogue(all);
    }

    public Optional<Procedure> find(ProcedureCode code) {
        return procedures.stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst();
    }

    /// @param from the first day of the version
    public Optional<Procedure.Version> find(ProcedureCode code, LocalDate from) {
        return find(code).flatMap(procedure -> procedure.version(from));
    }

    private static Procedure procedure(ProcedureCode code, List<Rows.Row> rows, Rows components, Rows kept) {
        var first = rows.getFirst();
        var asked = components.all().stream()
                .filter(row -> row.text("procedure").equals(code.value()))
                .map(Catalogue::component)
                .toList();
        var items = kept.all().stream()
                .filter(row -> row.text("procedure").equals(code.value())
                        || row.text("procedure").equals("*"))
                .toList();
        return new Procedure(
                code,
                first.text("iso"),
                first.maybe("national"),
                first.text("field"),
                new Procedure.Name(first.text("vi"), first.text("en")),
                rows.stream().map(row -> version(row, asked, items)).toList());
    }

    private static Procedure.Version version(Rows.Row row, List<Procedure.Component> asked, List<Rows.Row> kept) {
        return new Procedure.Version(
                row.someDay("from"),
                row.text("basis"),
                row.text("decides"),
                new Procedure.Limits(limit(row.maybe("legal")), limit(row.maybe("committed")), row.text("printed")),
                asked,
                row.text("result"),
                kept.stream()
                        .map(item -> kept(item, row.text("iso"), row.maybe("keep")))
                        .toList(),
                Label.of(row));
    }

    private static Procedure.Component component(Rows.Row row) {
        return new Procedure.Component(
                new ComponentCode(row.text("component")),
                row.text("name"),
                row.text("mandatory").equals("yes"),
                Procedure.Origin.valueOf(row.text("origin")));
    }

    /// @param keep the period of the procedure itself, for items whose own is `=`
    private static Procedure.Kept kept(Rows.Row row, String iso, @Nullable String keep) {
        var form = row.maybe("form");
        var period = row.text("period").equals("=") ? keep : row.text("period");
        if (period == null) throw row.wrong("period", "is '=', but " + iso + " has none of its own");
        return new Procedure.Kept(
                new ComponentCode(row.text("component")),
                row.text("name"),
                form == null ? null : form.replace("{iso}", iso),
                row.text("clause"),
                row.text("keeper"),
                Period.parse(period),
                row.text("order"),
                row.text("then"));
    }

    private static @Nullable Limit limit(@Nullable String text) {
        return text == null ? null : Limit.parse(text);
    }
}
