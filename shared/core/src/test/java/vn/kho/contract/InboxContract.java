package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aSlip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Document;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.Slip;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.samples.Samples;

/// What every inbox keeps.
public abstract class InboxContract {
    private static final UploadId UPLOAD = Samples.upload("UPLOAD1");

    protected abstract Inbox inbox();

    @Test
    protected void what_was_put_lies_there_with_its_slip() throws IOException {
        put("a report");

        assertThat(inbox().look(UPLOAD)).contains(aSlip());
        try (var in = inbox().original(UPLOAD).open()) {
            assertThat(in.readAllBytes()).isEqualTo("a report".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    protected void an_original_says_hash_and_length_of_its_bytes_and_opens_again() throws IOException {
        put("a report");
        var original = inbox().original(UPLOAD);

        original.open().close();

        assertThat(original.hash()).isEqualTo(Sha256.of("a report"));
        assertThat(original.bytes()).isEqualTo(8);
        try (var again = original.open()) {
            assertThat(Sha256.of(again)).isEqualTo(original.hash());
        }
    }

    @Test
    protected void a_slip_keeps_all_that_the_sender_says() throws IOException {
        var full = new Slip(
                "Đơn.pdf",
                aSlip().dossier(),
                new ComponentCode("mau-01"),
                new Document.Description("Đơn.pdf", "Đơn đề nghị", "1376/KH-UBND", Samples.DAY, "UBND tỉnh Sông Bạc"));
        var bare = new Slip("b.pdf", aSlip().dossier(), null, new Document.Description("b.pdf", "b", null, null, null));
        inbox().put(UPLOAD, full, bytes("full"));
        inbox().put(Samples.upload("UPLOAD2"), bare, bytes("bare"));

        assertThat(inbox().look(UPLOAD)).contains(full);
        assertThat(inbox().look(Samples.upload("UPLOAD2"))).contains(bare);
    }

    @Test
    protected void equal_bytes_again_are_fine_and_the_last_slip_counts() throws IOException {
        put("a report");
        var renamed = renamed();

        inbox().put(UPLOAD, renamed, bytes("a report"));

        assertThat(inbox().look(UPLOAD)).contains(renamed);
    }

    @Test
    protected void other_bytes_under_one_id_are_refused_and_change_nothing() throws IOException {
        put("a report");
        var renamed = renamed();

        assertThatThrownBy(() -> inbox().put(UPLOAD, renamed, bytes("another")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(inbox().look(UPLOAD)).contains(aSlip());
        assertThat(inbox().original(UPLOAD).hash()).isEqualTo(Sha256.of("a report"));
    }

    @Test
    protected void a_sender_that_breaks_off_leaves_nothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender is gone");
            }
        };

        assertThatThrownBy(() -> inbox().put(UPLOAD, aSlip(), broken)).isInstanceOf(IOException.class);

        assertThat(inbox().look(UPLOAD)).isEmpty();
    }

    @Test
    protected void what_was_erased_is_gone_and_may_be_erased_again() throws IOException {
        put("a report");

        inbox().erase(UPLOAD);
        inbox().erase(UPLOAD);

        assertThat(inbox().look(UPLOAD)).isEmpty();
        assertThatThrownBy(() -> inbox().original(UPLOAD)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    protected void what_was_erased_may_come_again() throws IOException {
        put("a report");
        inbox().erase(UPLOAD);

        put("another");

        assertThat(inbox().original(UPLOAD).hash()).isEqualTo(Sha256.of("another"));
    }

    @Test
    protected void of_racing_puts_of_different_bytes_one_lies_there() throws Exception {
        var ends = RegistryContract.race(16, i -> {
            try {
                put("report " + i);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(ends).filteredOn(end -> end).hasSize(1);
        assertThat(inbox().look(UPLOAD)).isPresent();
    }

    private void put(String text) throws IOException {
        inbox().put(UPLOAD, aSlip(), bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Slip renamed() {
        var given = aSlip();
        return new Slip("ten-moi.pdf", given.dossier(), given.component(), given.description());
    }
}
