package vn.kho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import vn.kho.samples.SeededTest;

class AlphabetTest {
    private static final List<String> IN_ORDER = List.of(
            "2025",
            "An",
            "Ăn",
            "Ân",
            "ba",
            "bà",
            "bả",
            "bã",
            "bá",
            "bạ",
            "bà Vân",
            "ban",
            "cà chua",
            "ca dao",
            "Đà Nẵng",
            "Đắk Lắk",
            "Em",
            "ế",
            "la",
            "lá",
            "ma",
            "nga",
            "Nguyễn Văn An",
            "Nguyễn Văn Ăn",
            "Nguyễn Văn Bình",
            "ong",
            "ông",
            "ơn",
            "u",
            "ư",
            "vui",
            "xa",
            "ý");

    @SeededTest
    void a_shuffled_list_comes_back_in_the_order_of_the_alphabet(RandomGenerator random) {
        var shuffled = new ArrayList<String>();
        for (var word : IN_ORDER)
            shuffled.add(random.nextBoolean() ? word : Normalizer.normalize(word, Normalizer.Form.NFD));
        Collections.shuffle(shuffled, Random.from(random));

        shuffled.sort(Alphabet.order());

        assertThat(shuffled.stream().map(Spelling::nfc)).isEqualTo(IN_ORDER);
    }
}
