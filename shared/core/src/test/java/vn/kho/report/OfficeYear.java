package vn.kho.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.kho.access.Department;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.onestop.Matter;
import vn.kho.onestop.TimeRules;
import vn.kho.procedure.Catalogue;
import vn.kho.retention.Hold;
import vn.kho.retention.Judge;
import vn.kho.retention.RetentionTable;
import vn.kho.retention.Schedule;

/// A small invented office in 2026: eight old and new dossiers of every retention group, and sixteen matters of two
/// procedures, some late, some running.
public final class OfficeYear {
    public static final AgencyId AGENCY = new AgencyId("H99.10");
    private static final LocalDate SINCE_2014 = LocalDate.of(2014, 1, 1);
    private static final LocalDate SINCE_2020 = LocalDate.of(2020, 4, 15);

    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();

    /// The fonds of `papers.md`, as of a day.
    public static OfficeYear fonds() {
        var year = new OfficeYear();
        year.dossier(
                "2015-CV-01", "Công văn trao đổi đối ngoại năm 2015", "TT09-8.10", day(2015, 1, 5), day(2015, 11, 20));
        var held = year.dossier(
                "2015-CV-02",
                "Công văn trao đổi về hợp tác biên giới",
                "TT09-8.10",
                day(2015, 1, 6),
                day(2015, 11, 20));
        year.dossier(
                "2016-CV-01", "Công văn trao đổi đối ngoại năm 2016", "TT09-8.10", day(2016, 1, 5), day(2016, 3, 14));
        year.dossier(
                "2018-HC-07", "Cấp hộ chiếu công vụ đợt 7 năm 2018", "TT04-17.1", day(2018, 5, 2), day(2018, 6, 11));
        year.dossier("2026-ĐR-03", "Đoàn ra khảo sát cửa khẩu", "TT09-8.07", day(2026, 9, 1), day(2026, 10, 14));
        year.dossier(
                "2026-HN-01", "Hội nghị quốc tế về hợp tác địa phương", "TT09-8.01", day(2026, 6, 1), day(2026, 9, 30));
        year.dossier("2026-CNLS-12", "Chứng nhận lãnh sự đợt 12", null, day(2026, 11, 2), day(2026, 11, 5));
        year.dossier("2026-ĐV-09", "Đoàn vào thăm làm việc", "TT09-8.07", day(2026, 11, 10), null);
        year.holds.add(new Hold(
                HoldId.of(AGENCY, "DB-2026-01"),
                "DB-2026-01",
                new Hold.Demand(
                        Hold.Reason.INSPECTION,
                        "phục vụ thanh tra công tác đối ngoại",
                        "Thanh tra tỉnh Sông Bạc",
                        new Hold.Instrument("45/QĐ-TTr", day(2026, 3, 2))),
                List.of(held),
                day(2026, 3, 2),
                null,
                null));
        return year;
    }

    /// The fonds, and the year's work at the desk.
    public static OfficeYear whole() {
        var year = fonds();
        for (int n = 1; n <= 13; n++)
            year.matter(n, "SNgV-01", SINCE_2014, day(2026, 2, n < 10 ? 2 : 3), 5, Matter.Channel.ONLINE);
        year.matter(14, "SNgV-01", SINCE_2014, day(2026, 3, 2), 7, Matter.Channel.DIRECT);
        year.matter(15, "SNgV-05", SINCE_2020, day(2026, 3, 2), 11, Matter.Channel.POST);
        year.matter(16, "SNgV-05", SINCE_2020, day(2026, 12, 8), -1, Matter.Channel.ONLINE);
        return year;
    }

    /// One more matter, running, of a procedure without a limit, for which no day was promised.
    void unpromised(int number, String procedure) {
        var received = day(2026, 12, 1);
        var code = "H99.10-%ty%<tm%<td-%04d".formatted(received, number);
        var dossier = dossier(code, "Hồ sơ " + code, "TT09-8.07", procedure, received, null);
        matters.add(new Matter(
                dossier,
                code,
                new Matter.Asked(new ProcedureCode(procedure), LocalDate.of(2023, 4, 15), Matter.Applicant.AGENCY),
                new Matter.Receipt(received.atTime(9, 0), Matter.Channel.DIRECT),
                null,
                Matter.Course.of(List.of()),
                null,
                new Matter.Handover.Nothing(),
                List.of(),
                List.of()));
    }

    /// The dossier is not in the archive, and none of its documents.
    void forget(String code) {
        var id = DossierId.of(AGENCY, code);
        dossiers.removeIf(dossier -> dossier.id().equals(id));
        documents.removeIf(document -> document.dossier().equals(id));
    }

    /// The same office, its evidence found in another order.
    /// Found and archived in another order.
    OfficeYear shuffled() {
        var random = new java.util.Random(7);
        java.util.Collections.shuffle(dossiers, random);
        java.util.Collections.shuffle(documents, random);
        java.util.Collections.shuffle(matters, random);
        documents.replaceAll(document -> archivedAfter(document, random.nextInt(600)));
        return this;
    }

    private static Document archivedAfter(Document document, int seconds) {
        return new Document(
                document.id(),
                document.dossier(),
                document.component(),
                document.description(),
                document.hash(),
                document.bytes(),
                document.mediaType(),
                document.pages(),
                document.archivedAt().plusSeconds(seconds),
                document.unread());
    }

    /// Evidence for the year 2026 as of that day.
    public Evidence on(LocalDate today) {
        return on(Span.year(2026), today);
    }

    public Evidence on(Span span, LocalDate today) {
        var rules = new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual());
        var schedule = new Schedule(List.of(RetentionTable.passports(), RetentionTable.general()));
        var plan = new FilePlan(
                AGENCY,
                2026,
                new FilePlan.Issue("02/QĐ-SNgV", day(2026, 1, 5), "Giám đốc Sở"),
                List.of(
                        new FilePlan.Line(
                                new PlanCode("01.LT"),
                                "I. Lễ tân",
                                "Hồ sơ đoàn ra năm 2026",
                                new ClassCode("TT09-8.07"),
                                "Phòng Lễ tân"),
                        new FilePlan.Line(
                                new PlanCode("02.HN"),
                                "II. Hợp tác quốc tế",
                                "Hồ sơ hội nghị, hội thảo quốc tế",
                                new ClassCode("TT09-8.01"),
                                "Phòng HTQT"),
                        new FilePlan.Line(
                                new PlanCode("03.LS"), "III. Lãnh sự", "Hồ sơ chứng nhận lãnh sự", null, "Phòng LS")));
        var archive = new vn.kho.inspection.Evidence(
                AGENCY,
                new vn.kho.inspection.Evidence.Period(span.from(), span.to(), today),
                dossiers,
                documents,
                matters,
                List.of(plan),
                new Judge(schedule, holds),
                rules,
                List.of(),
                Set.of());
        var recorded = new Recorded(
                new Recorded.Integrity(today, documents.size(), documents.size(), 0, 1, null, List.of()),
                new Recorded.Access(12, 3, 57, 1),
                null);
        return new Evidence(office(), span, archive, Standards.shipped(), recorded);
    }

    public static Office office() {
        var departments = new TreeMap<Department, String>();
        departments.put(new Department("VP"), "Văn phòng");
        departments.put(new Department("LS"), "Phòng Lãnh sự");
        departments.put(new Department("HTQT"), "Phòng Lễ tân - Hợp tác quốc tế");
        return new Office(
                AGENCY,
                "UBND TỈNH SÔNG BẠC",
                "SỞ NGOẠI VỤ",
                "Sở Ngoại vụ tỉnh Sông Bạc",
                "SNgV",
                "Sông Bạc",
                "GIÁM ĐỐC",
                List.of("UBND tỉnh (b/c);", "Lưu: VT, VP."),
                departments,
                List.of(
                        new Office.Fonds(AGENCY, "Phông Sở Ngoại vụ tỉnh Sông Bạc", null, null),
                        new Office.Fonds(
                                new AgencyId("H99.11"), "Phông Ban Xúc tiến đối ngoại", day(2026, 6, 30), AGENCY)));
    }

    private DossierId dossier(String code, String title, String retention, LocalDate started, LocalDate finished) {
        return dossier(code, title, retention, null, started, finished);
    }

    private DossierId dossier(
            String code, String title, String retention, String procedure, LocalDate started, LocalDate finished) {
        var id = DossierId.of(AGENCY, code);
        dossiers.add(new Dossier(
                id,
                code,
                new Department("HTQT"),
                Dossier.Description.of(title),
                new Dossier.Filing(
                        new PlanCode("01.LT"),
                        procedure == null ? null : new ProcedureCode(procedure),
                        retention == null ? null : new ClassCode(retention),
                        "01",
                        code.startsWith("2015") ? "Hộp 3" : null),
                new Dossier.Span(started, finished, finished),
                finished == null ? new Dossier.State.Open() : new Dossier.State.Closed(finished)));
        document(id, "de-nghi", "Văn bản đề nghị", started);
        if (finished != null) document(id, "ket-qua", "Văn bản kết quả", finished);
        return id;
    }

    private void document(DossierId dossier, String component, String title, LocalDate date) {
        int number = documents.size() + 1;
        documents.add(new Document(
                DocumentId.of(new UploadId(AGENCY, "U" + number), 0),
                dossier,
                new ComponentCode(component),
                new Document.Description(component + ".pdf", title, number + "/SNgV", date, "Sở Ngoại vụ"),
                Sha256.of("document " + number),
                1_000,
                "application/pdf",
                2,
                Instant.parse("2026-12-01T02:00:00Z"),
                null));
    }

    /// @param days from receipt to finish; below 0: it runs
    private void matter(
            int number, String procedure, LocalDate version, LocalDate received, int days, Matter.Channel channel) {
        var code = "H99.10-%ty%<tm%<td-%04d".formatted(received, number);
        var finished = days < 0 ? null : received.plusDays(days);
        var dossier = dossier(code, "Hồ sơ " + code, "TT09-8.07", procedure, received, finished);
        document(dossier, "mau-01", "Giấy tiếp nhận", received);
        var finish = finished == null
                ? null
                : new Matter.Finish(
                        Matter.Ending.DONE,
                        finished.atTime(16, 0),
                        new Matter.Result(
                                number + "/QĐ-UBND", finished, "Nguyễn Văn Mẫu", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"),
                        new Matter.Check(finished, "Trưởng phòng", true));
        matters.add(new Matter(
                dossier,
                code,
                new Matter.Asked(new ProcedureCode(procedure), version, Matter.Applicant.AGENCY),
                new Matter.Receipt(received.atTime(9, 0), channel),
                Matter.Promise.on(received.plusDays(9)),
                Matter.Course.of(List.of(new Matter.Step(
                        1,
                        "Phòng LT-HTQT",
                        "Thẩm định",
                        received.atTime(9, 30),
                        finished == null ? null : finished.atTime(15, 0)))),
                finish,
                finished == null
                        ? new Matter.Handover.Nothing()
                        : new Matter.Handover.Returned(finished, Matter.Channel.DIRECT, "người nộp hồ sơ"),
                List.of(),
                List.of()));
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
