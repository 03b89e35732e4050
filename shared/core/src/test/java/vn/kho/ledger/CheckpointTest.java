package vn.kho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Sha256;
import vn.kho.memory.MemorySeal;
import vn.kho.samples.Samples;

class CheckpointTest {
    private final MemorySeal seal = new MemorySeal();
    private final Checkpoint checkpoint = Checkpoint.of(
            Head.empty(Samples.AGENCY).append(Leaf.of(Samples.AGENCY, "x", Samples.NOW, "vt01", "tested", Map.of())));

    @Test
    void the_text_is_origin_size_and_root_on_three_lines() {
        var empty = Checkpoint.of(Head.empty(Samples.AGENCY));

        assertThat(empty.text()).isEqualTo("kho/H99.10\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    }

    @Test
    void a_note_signed_with_the_key_is_accepted() {
        assertThat(checkpoint.signedBy(seal.publicKey(Samples.AGENCY), checkpoint.signed(seal)))
                .isTrue();
    }

    @Test
    void a_note_signed_with_another_key_is_refused() {
        var other = new MemorySeal().publicKey(Samples.AGENCY);

        assertThat(checkpoint.signedBy(other, checkpoint.signed(seal))).isFalse();
    }

    @Test
    void a_note_over_another_size_or_root_is_refused() {
        var note = checkpoint.signed(seal);
        var key = seal.publicKey(Samples.AGENCY);

        assertThat(new Checkpoint(Samples.AGENCY, 2, checkpoint.root()).signedBy(key, note))
                .isFalse();
        assertThat(new Checkpoint(Samples.AGENCY, 1, Sha256.of("forged")).signedBy(key, note))
                .isFalse();
    }

    @Test
    void a_signature_line_has_one_spelling_only() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var note = checkpoint.signed(seal);
        var last = note.length() - 3; // before the padding: its two lowest bits say nothing
        var twin = alphabet.charAt(alphabet.indexOf(note.charAt(last)) ^ 1);

        var respelt = note.substring(0, last) + twin + note.substring(last + 1);

        assertThat(checkpoint.signedBy(seal.publicKey(Samples.AGENCY), respelt)).isFalse();
    }

    @Test
    void a_note_with_any_one_bit_turned_is_refused() {
        var note = checkpoint.signed(seal).toCharArray();
        var key = seal.publicKey(Samples.AGENCY);
        for (int i = 0; i < note.length; i++) {
            note[i] ^= 1;

            assertThat(checkpoint.signedBy(key, new String(note)))
                    .as("character %s", i)
                    .isFalse();

            note[i] ^= 1;
        }
    }
}
