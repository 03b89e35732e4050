package vn.kho.sample.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kho.kernel.AgencyId;
import vn.kho.sample.papers.OfficialPaper.Head;
import vn.kho.sample.papers.OfficialPaper.Signature;
import vn.kho.sample.papers.OfficialPaper.Stamp;

/// The bodies that write papers in the invented province, with their heads and stamps.
final class Bodies {
    static final String PLACE = "Sông Bạc";
    static final String PROVINCE = "UBND tỉnh Sông Bạc";

    private static final Set<String> SMALL = Set.of("và", "các", "của");

    private Bodies() {}

    /// @param notation as in document numbers
    record Own(String name, String notation, String head, String signer, String position) {
        String full() {
            return name + " tỉnh Sông Bạc";
        }

        Head.Office letterhead(String number, LocalDate date) {
            return new Head.Office(PROVINCE, name, number, PLACE, date);
        }

        Signature signed() {
            return Signature.office(List.of(position), signer, new Stamp(PROVINCE, name));
        }
    }

    static Own own(AgencyId agency) {
        return agency.value().equals("H99.11")
                ? new Own("Ban Xúc tiến đối ngoại", "BXT", "Trưởng ban", "Đinh Công Hậu", "TRƯỞNG BAN")
                : new Own("Sở Ngoại vụ", "SNgV", "Giám đốc", "Trần Thị Minh Nguyệt", "GIÁM ĐỐC");
    }

    static Head.Office committee(String number, LocalDate date) {
        return new Head.Office(null, "Ủy ban nhân dân tỉnh Sông Bạc", number, PLACE, date);
    }

    static Signature committeeSigned() {
        return Signature.office(
                List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                "Lưu Vĩnh Khang",
                new Stamp("tỉnh Sông Bạc", "Ủy ban nhân dân"));
    }

    static Head.Office desk(Own own, String number, LocalDate date) {
        return new Head.Office(own.full(), "Bộ phận tiếp nhận và trả kết quả", number, PLACE, date);
    }

    /// Another body of the province, or a firm.
    static Head.Office other(String name, String number, LocalDate date) {
        return new Head.Office(name.startsWith("Công ty") ? null : PROVINCE, name, number, PLACE, date);
    }

    /// `Sở Công Thương` is `SCT`.
    static String notation(String body) {
        var notation = new StringBuilder();
        for (var word : body.replace(",", "").split(" ", -1))
            if (!SMALL.contains(word)) notation.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        return notation.toString();
    }

    static Signature otherSigned(String body, String signer) {
        return Signature.office(List.of(position(body)), signer, new Stamp(body, PLACE));
    }

    private static String position(String body) {
        if (body.startsWith("Văn phòng")) return "CHÁNH VĂN PHÒNG";
        if (body.startsWith("Trường ")) return "HIỆU TRƯỞNG";
        if (body.startsWith("Ban ")) return "TRƯỞNG BAN";
        if (body.startsWith("Hội ") || body.startsWith("Liên hiệp")) return "CHỦ TỊCH";
        return "GIÁM ĐỐC";
    }
}
