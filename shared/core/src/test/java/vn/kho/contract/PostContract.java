package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ReportId;
import vn.kho.post.Errand;
import vn.kho.post.Post;
import vn.kho.samples.Samples;

/// What every post keeps.
public abstract class PostContract {
    protected static final List<Errand> ONE_OF_EACH = List.of(
            new Errand.TakeIn(Samples.upload("UPLOAD1")),
            new Errand.PlanDocument(
                    new DossierId(Samples.AGENCY, "DOSSIER1"), new DocumentId(Samples.AGENCY, "UPLOAD1-0")),
            new Errand.ReadPages(
                    new DossierId(Samples.AGENCY, "DOSSIER1"), new DocumentId(Samples.AGENCY, "UPLOAD1-0"), 3),
            new Errand.IndexDossier(new DossierId(Samples.AGENCY, "DOSSIER1")),
            new Errand.WriteReport(new ReportId(Samples.AGENCY, "REPORT1")));

    protected abstract Post post();

    /// Works everything that can be worked now, each errand well, and says what was worked.
    protected abstract List<Errand> workAll();

    /// Ends whoever sends and works as a crash would, and starts anew.
    protected abstract void crash();

    @Test
    protected void each_errand_is_worked() {
        post().send(ONE_OF_EACH);

        assertThat(workAll()).containsExactlyInAnyOrderElementsOf(ONE_OF_EACH);
    }

    @Test
    protected void what_was_sent_before_a_crash_is_worked_after_it() {
        post().send(ONE_OF_EACH);
        crash();

        assertThat(workAll()).containsExactlyInAnyOrderElementsOf(ONE_OF_EACH);
    }

    @Test
    protected void what_was_worked_is_not_worked_again() {
        post().send(ONE_OF_EACH);
        workAll();

        assertThat(workAll()).isEmpty();
    }

    @Test
    protected void an_errand_sent_again_after_it_was_worked_is_worked_again() {
        post().send(ONE_OF_EACH.subList(0, 1));
        workAll();
        post().send(ONE_OF_EACH.subList(0, 1));

        assertThat(workAll()).isEqualTo(ONE_OF_EACH.subList(0, 1));
    }

    @Test
    protected void sending_nothing_is_fine() {
        post().send(List.of());

        assertThat(workAll()).isEmpty();
    }
}
