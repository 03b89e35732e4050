package vn.kho.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// What a Vietnamese syllable may be made of: an onset, a rhyme, a tone. Says whether a string of letters could be
/// one, not whether it is a word; a text of which many words could not was misread or is not Vietnamese.
public final class Syllable {
    private static final Set<String> ONSETS = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x");

    /// Rhymes without their tone, after any onset but q.
    private static final Set<String> RHYMES = words("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
            oc oe oen oeo oet oi om on ong ooc oong op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêt uôc uôi uôm uôn uông uôt
            uơ uy uya uych uynh uyt uyu uyên uyêt uyp
            ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
            y yêm yên yêng yêt yêu""");

    /// Rhymes after qu, without the u.
    private static final Set<String> AFTER_QU = words("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu
            e en eo et ê êch ên ênh êt êu i it inh y ych ynh yt yên yêt yêu ơ ơi ơn ôc""");

    private static final String FRONT_VOWELS = "ieêy";

    private Syllable() {}

    /// Whether the letters, in any case and normal form and with the tone on any of the vowels, could be one
    /// syllable.
    public static boolean possible(String letters) {
        var tones = new StringBuilder();
        var bare = new StringBuilder();
        for (char c : Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .toCharArray()) (Tone.isMark(c) ? tones : bare).append(c);
        if (tones.length() > 1 || bare.isEmpty() || bare.length() > 12) return false;
        var base = Normalizer.normalize(bare, Normalizer.Form.NFC);
        var tone = tones.isEmpty() ? Tone.LEVEL : Tone.of(tones.charAt(0));
        return shaped(base) && (!stopped(base) || tone == Tone.SHARP || tone == Tone.HEAVY);
    }

    /// Whether this is a vowel of its own, without a tone.
    static boolean vowel(String letter) {
        return RHYMES.contains(letter.toLowerCase(Locale.ROOT))
                || letter.equalsIgnoreCase("ă")
                || letter.equalsIgnoreCase("â");
    }

    private static boolean shaped(String base) {
        for (int cut = Math.min(3, base.length() - 1); cut > 0; cut--) {
            var onset = base.substring(0, cut);
            if (ONSETS.contains(onset) && fits(onset, base.substring(cut))) return true;
        }
        return RHYMES.contains(base);
    }

    private static boolean fits(String onset, String rhyme) {
        var front = FRONT_VOWELS.indexOf(rhyme.charAt(0)) >= 0;
        return switch (onset) {
            case "q" -> rhyme.startsWith("u") && AFTER_QU.contains(rhyme.substring(1));
            case "k", "gh", "ngh" -> front && RHYMES.contains(rhyme);
            case "c", "ng" -> !front && RHYMES.contains(rhyme);
            case "g" -> (!front || rhyme.startsWith("i")) && RHYMES.contains(rhyme);
            case "gi" -> rhyme.equals("êng") || RHYMES.contains(rhyme);
            default -> RHYMES.contains(rhyme);
        };
    }

    /// A syllable that ends in a stop has the sharp or the heavy tone.
    private static boolean stopped(String base) {
        return base.endsWith("c") || base.endsWith("ch") || base.endsWith("p") || base.endsWith("t");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
