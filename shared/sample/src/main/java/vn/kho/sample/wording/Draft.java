package vn.kho.sample.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kho.sample.papers.OfficialPaper;

/// A paper with what a register says of it.
///
/// @param title  type and subject
/// @param number null for a paper without one
/// @param author the body or person it comes from
public record Draft(
        OfficialPaper paper, String title, @Nullable String number, LocalDate date, String author) {

    /// A paper of a body: number, date and author stand in its head.
    static Draft of(OfficialPaper paper, String title) {
        return switch (paper.head()) {
            case OfficialPaper.Head.Office office ->
                new Draft(paper, title, office.number(), office.date(), office.body());
            case OfficialPaper.Head.Party party -> new Draft(paper, title, party.number(), party.date(), party.body());
            case OfficialPaper.Head.Citizen _, OfficialPaper.Head.Letter _ ->
                throw new IllegalArgumentException("draft: '" + title + "' does not say who wrote it");
        };
    }
}
