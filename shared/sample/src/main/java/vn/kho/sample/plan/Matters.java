package vn.kho.sample.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DossierId;
import vn.kho.onestop.Matter;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Procedure;
import vn.kho.sample.cases.Case;
import vn.kho.sample.cases.OldCase;

/// Raw cases in the types of the archive.
final class Matters {
    private Matters() {}

    static PlannedDossier dossier(Case kase, List<PlannedDocument> documents) {
        var id = DossierId.of(kase.agency(), kase.code());
        var finished = kase.finishedOn().orElse(null);
        var returned = kase.outcome().returned();
        var dossier = new Dossier(
                id,
                kase.code(),
                kase.filing().department(),
                Dossier.Description.of(kase.request().title()),
                new Dossier.Filing(
                        kase.filing().plan(),
                        kase.request().procedure(),
                        kase.filing().retention(),
                        form(documents),
                        null),
                new Dossier.Span(kase.receivedOn(), finished, returned),
                new Dossier.State.Open());
        return new PlannedDossier(dossier, closing(finished, returned), matter(kase, id), documents);
    }

    static PlannedDossier dossier(OldCase old, List<PlannedDocument> documents) {
        var dossier = new Dossier(
                DossierId.of(Plan.OFFICE, old.code()),
                old.code(),
                old.department(),
                Dossier.Description.of(old.title()),
                new Dossier.Filing(
                        old.plan(),
                        null,
                        old.retention(),
                        "02",
                        "Kho 1, giá 3, hộp " + old.code().substring(0, 4)),
                new Dossier.Span(old.started(), old.finished(), null),
                new Dossier.State.Open());
        return new PlannedDossier(dossier, old.finished().plusDays(3), null, documents);
    }

    private static Matter matter(Case kase, DossierId id) {
        var times = kase.times();
        return new Matter(
                id,
                kase.code(),
                new Matter.Asked(
                        kase.request().procedure(),
                        version(kase).from(),
                        Matter.Applicant.valueOf(kase.request().kind())),
                new Matter.Receipt(
                        times.received(), Matter.Channel.valueOf(kase.request().channel())),
                new Matter.Promise(times.promise(), times.hour()),
                new Matter.Course(
                        steps(kase),
                        Matter.SupplementMethod.RESTART,
                        times.supplements().stream()
                                .map(supplement -> new Matter.Supplement(
                                        supplement.asked(),
                                        supplement.completed(),
                                        Matter.Promise.on(supplement.promise())))
                                .toList(),
                        times.again().stream()
                                .map(again -> new Matter.Reappointment(again.on(), Matter.Promise.on(again.promise())))
                                .toList()),
                finish(kase),
                handover(kase),
                originals(kase),
                kase.flaws().waived().stream()
                        .map(component -> new Matter.Waiver(
                                new ComponentCode(component),
                                "Chương trình do tỉnh chủ động đề xuất, không có thư mời"))
                        .toList());
    }

    private static Procedure.Version version(Case kase) {
        return Catalogue.foreignAffairs()
                .find(kase.request().procedure())
                .flatMap(procedure -> procedure.on(kase.receivedOn()))
                .orElseThrow(() -> new IllegalArgumentException(kase.code() + ": no version of its procedure"));
    }

    /// Received at the desk, examined, signed, brought back. A running one is still with whoever has it.
    private static List<Matter.Step> steps(Case kase) {
        var start = kase.times().received();
        var end = kase.times().finished();
        var unit = kase.filing().department().code().equals("LS") ? "Phòng Lãnh sự" : "Phòng Hợp tác quốc tế";
        var steps = new ArrayList<Matter.Step>();
        var desk = start.plusMinutes(20);
        steps.add(new Matter.Step(1, "Bộ phận TN&TKQ", "Tiếp nhận, kiểm tra hồ sơ", start, desk));
        if (end == null) {
            steps.add(new Matter.Step(2, unit, "Thẩm định hồ sơ, lấy ý kiến", desk, null));
            return steps;
        }
        var examined = between(desk, end, 0.6);
        var signed = between(desk, end, 0.95);
        steps.add(new Matter.Step(2, unit, "Thẩm định hồ sơ, dự thảo kết quả", desk, examined));
        steps.add(new Matter.Step(3, decides(kase), "Xem xét, ký", examined, signed));
        steps.add(new Matter.Step(4, "Bộ phận TN&TKQ", "Nhận kết quả, vào sổ", signed, end));
        return steps;
    }

    private static String decides(Case kase) {
        return switch (kase.outcome().signer()) {
            case "UBND" -> "Lãnh đạo UBND tỉnh";
            case "TB" -> "Lãnh đạo Ban";
            default -> "Lãnh đạo Sở";
        };
    }

    private static LocalDateTime between(LocalDateTime from, LocalDateTime to, double share) {
        return from.plusMinutes(Math.round(Duration.between(from, to).toMinutes() * share));
    }

    private static Matter.@Nullable Finish finish(Case kase) {
        var at = kase.times().finished();
        if (at == null) return null;
        var number = kase.outcome().number();
        var result = number == null ? null : result(kase, number, at.toLocalDate());
        return new Matter.Finish(
                Matter.Ending.valueOf(kase.outcome().ending()),
                at,
                result,
                new Matter.Check(
                        at.toLocalDate(),
                        kase.filing().department().code().equals("LS")
                                ? "Trưởng phòng Lãnh sự"
                                : "Trưởng phòng Hợp tác quốc tế",
                        true));
    }

    private static Matter.Result result(Case kase, String number, LocalDate on) {
        return switch (kase.outcome().signer()) {
            case "UBND" -> new Matter.Result(number, on, "Lưu Vĩnh Khang", "KT. CHỦ TỊCH");
            case "TB" -> new Matter.Result(number, on, "Đinh Công Hậu", "TRƯỞNG BAN");
            default -> new Matter.Result(number, on, "Trần Thị Minh Nguyệt", "GIÁM ĐỐC");
        };
    }

    private static Matter.Handover handover(Case kase) {
        var outcome = kase.outcome();
        if (outcome.uncollected() != null) return new Matter.Handover.Uncollected(outcome.uncollected());
        if (outcome.returned() == null || outcome.way() == null) return new Matter.Handover.Nothing();
        return new Matter.Handover.Returned(
                outcome.returned(),
                Matter.Channel.valueOf(outcome.way()),
                kase.request().byBody() ? "người được cơ quan ủy quyền" : "người nộp hồ sơ");
    }

    /// The paper to be certified goes back with the result.
    private static List<Matter.Original> originals(Case kase) {
        boolean consular = kase.request().procedure().value().matches("SNgV-(09|10)");
        if (!consular) return List.of();
        return List.of(new Matter.Original(
                new ComponentCode("giay-to"), kase.receivedOn(), kase.outcome().returned()));
    }

    private static @Nullable LocalDate closing(@Nullable LocalDate finished, @Nullable LocalDate returned) {
        if (finished == null) return null;
        return returned == null ? finished.plusDays(1) : returned;
    }

    private static String form(List<PlannedDocument> documents) {
        boolean scans = documents.stream().anyMatch(document -> document.content() instanceof Content.Scan);
        return scans ? "03" : "01";
    }
}
