package vn.kho.sample.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Procedure;
import vn.kho.sample.cases.Case;
import vn.kho.sample.cases.OldCase;

/// Writes the papers of a case. Same seed, same case: same words.
public final class Wording {
    private final Requests requests;
    private final Desk desk;
    private final Results results;
    private final OldPapers old;
    private final Catalogue catalogue;

    public Wording(long seed, Catalogue catalogue) {
        var people = new People(seed);
        this.requests = new Requests(people);
        this.desk = new Desk(people);
        this.results = new Results(people);
        this.old = new OldPapers(people);
        this.catalogue = catalogue;
    }

    /// One component of the case; a deliberate flaw of its date is already in it.
    ///
    /// @param ordinal of the case within its office's year, from 1
    /// @throws IllegalArgumentException for a component nobody has words for
    public Draft component(Case kase, int ordinal, String component) {
        return switch (component) {
            case "de-nghi" -> requests.proposal(kase);
            case "giay-moi" -> requests.invitation(kase);
            case "chuong-trinh" -> requests.programme(kase);
            case "danh-sach" -> requests.members(kase);
            case "y-kien-cap-uy" -> requests.opinion(kase);
            case "don-xin-phep" -> requests.petition(kase);
            case "y-kien-don-vi" -> requests.unitOpinion(kase);
            case "de-an" -> requests.plan(kase);
            case "to-khai" -> requests.declaration(kase);
            case "giay-to" -> requests.certificate(kase);
            case "ban-dich" -> requests.translation(kase);
            case "giay-to-tuy-than" -> desk.identitySeen(kase, ordinal);
            case "quyet-dinh-cu-di" -> results.earlierDecision(kase);
            case "mau-01" -> desk.receipt(kase, ordinal, procedure(kase));
            case "mau-02" -> throw new IllegalArgumentException("form 02 is written for one supplement of the case");
            case "mau-03" -> desk.refusal(kase, ordinal);
            case "mau-06" -> desk.control(kase, ordinal, procedure(kase));
            case "to-trinh" -> results.submission(kase, ordinal);
            case "ket-qua" -> results.result(kase, ordinal);
            case "cong-van-an-ninh" -> requests.security(kase);
            case "bao-cao-bi-mat" -> results.trainingOnSecrets(kase);
            default -> throw new IllegalArgumentException("sample: no words for component '" + component + "'");
        };
    }

    /// Form 02.
    public Draft supplement(Case kase, int ordinal, Case.Supplement supplement) {
        return desk.supplement(kase, ordinal, supplement);
    }

    /// Form 04.
    public Draft apology(Case kase, int ordinal, Case.Again again) {
        return desk.apology(kase, ordinal, again);
    }

    /// The papers of an old dossier, the oldest first.
    public List<Draft> old(OldCase kase) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < kase.letters(); i++) drafts.add(old.paper(kase, i));
        return drafts;
    }

    private Procedure procedure(Case kase) {
        return catalogue
                .find(kase.request().procedure())
                .orElseThrow(() -> new IllegalArgumentException(kase.code() + ": unknown procedure"));
    }

    /// The working day that lies so many days before, or the Friday before that.
    static LocalDate before(LocalDate day, int days) {
        var before = day.minusDays(days);
        if (before.getDayOfWeek() == DayOfWeek.SATURDAY) return before.minusDays(1);
        return before.getDayOfWeek() == DayOfWeek.SUNDAY ? before.minusDays(2) : before;
    }
}
