package vn.kho.search;

import java.util.List;

/// What is looked for, in no engine's language.
public sealed interface Query {
    /// Every dossier.
    record All() implements Query {}

    /// Words typed one after another, as typed. They may stand on different pages of a dossier: up to four must all be
    /// there, of more than four three quarters. Side by side as typed ranks higher.
    record Words(List<String> words) implements Query {
        public Words {
            if (words.isEmpty()) throw new IllegalArgumentException("query: no words");
            words = List.copyOf(words);
        }

        /// How many of the words a dossier must have.
        public int needed() {
            return needed(words.size());
        }

        static int needed(int words) {
            return words <= 4 ? words : (3 * words + 3) / 4;
        }
    }

    /// Words that must stand side by side on one page.
    record Phrase(String text) implements Query {}

    /// A word that begins so.
    record Prefix(String start) implements Query {}

    /// A field that has the value: the year as a number, the department by its code, the others by words that stand
    /// side by side in them, so that `1376` finds the number `1376/KH-UBND`.
    record Has(Field field, String value) implements Query {}

    record And(List<Query> of) implements Query {
        public And {
            of = List.copyOf(of);
        }
    }

    record Or(List<Query> of) implements Query {
        public Or {
            of = List.copyOf(of);
        }
    }

    record Not(Query of) implements Query {}

    /// A field that can be asked for by name.
    enum Field {
        /// Number and notation of a document.
        NUMBER("number", "so"),
        /// Kind of document.
        TYPE("type", "loai"),
        YEAR("year", "nam"),
        DEPARTMENT("department", "phong"),
        /// Code of the dossier.
        CODE("code", "ma");

        private final String english;
        private final String vietnamese;

        Field(String english, String vietnamese) {
            this.english = english;
            this.vietnamese = vietnamese;
        }

        public String english() {
            return english;
        }

        /// Folded, as it is compared with what was typed.
        String vietnamese() {
            return vietnamese;
        }
    }
}
