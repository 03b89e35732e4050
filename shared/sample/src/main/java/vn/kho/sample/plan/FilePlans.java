package vn.kho.sample.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.PlanCode;
import vn.kho.sample.cases.Cases;
import vn.kho.sample.cases.OldCase;

/// The file plans: one a year that has dossiers.
final class FilePlans {
    private FilePlans() {}

    static List<FilePlan> of(Cases cases) {
        var plans = new ArrayList<FilePlan>();
        var byYear = new TreeMap<Integer, List<OldCase>>();
        for (var old : cases.old())
            byYear.computeIfAbsent(old.started().getYear(), _ -> new ArrayList<>())
                    .add(old);
        byYear.forEach((year, olds) -> plans.add(new FilePlan(
                Plan.OFFICE,
                year,
                new FilePlan.Issue("02/QĐ-SNgV", LocalDate.of(year, 1, 10), "Giám đốc Sở"),
                olds.stream().map(FilePlans::line).toList())));
        plans.add(new FilePlan(
                Plan.OFFICE,
                2026,
                new FilePlan.Issue("158/QĐ-SNgV", LocalDate.of(2025, 12, 22), "Giám đốc Sở"),
                List.of(
                        line(
                                "01.ĐR",
                                "I. Lễ tân và đoàn ra, đoàn vào",
                                "Hồ sơ đoàn ra giải quyết việc công",
                                "TT09-8.07"),
                        line(
                                "02.VR",
                                "I. Lễ tân và đoàn ra, đoàn vào",
                                "Hồ sơ cán bộ đi nước ngoài về việc riêng",
                                "TT09-13.02"),
                        line("03.ĐV", "I. Lễ tân và đoàn ra, đoàn vào", "Hồ sơ đoàn vào", "TT09-8.07"),
                        line(
                                "04.HN",
                                "II. Hội nghị, hội thảo quốc tế",
                                "Hồ sơ hội nghị, hội thảo quốc tế do tỉnh chủ trì",
                                "TT09-8.01"),
                        line("05.CNLS", "III. Lãnh sự", "Hồ sơ chứng nhận lãnh sự, hợp pháp hóa lãnh sự", "SB-CNLS"),
                        line("06.HC", "III. Lãnh sự", "Hồ sơ cấp hộ chiếu công vụ", "TT04-17.1"),
                        line("07.HSCL", "IV. Quản lý chất lượng", "Hồ sơ áp dụng ISO 9001 của cơ quan", "TT09-1.10"))));
        plans.add(new FilePlan(
                Plan.PREDECESSOR,
                2026,
                new FilePlan.Issue("31/QĐ-BXT", LocalDate.of(2025, 12, 26), "Trưởng ban"),
                List.of(line("01.ĐV", "I. Đoàn vào", "Hồ sơ đoàn vào", "TT09-8.07"))));
        return plans;
    }

    private static FilePlan.Line line(OldCase old) {
        return new FilePlan.Line(
                old.plan(), "I. Hồ sơ công việc", old.title(), old.retention(), "Phòng " + old.department());
    }

    private static FilePlan.Line line(String code, String heading, String title, String retention) {
        return new FilePlan.Line(
                new PlanCode(code),
                heading,
                title,
                new ClassCode(retention),
                heading.contains("Lãnh sự")
                        ? "Phòng Lãnh sự"
                        : heading.startsWith("IV") ? "Văn phòng" : "Phòng Hợp tác quốc tế");
    }
}
