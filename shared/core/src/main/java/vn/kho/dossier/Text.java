package vn.kho.dossier;

import java.text.Normalizer;

/// The rule for every title and code a person gives: NFC, one line, not blank, not too long.
final class Text {
    private Text() {}

    static void required(String what, String value, int most) {
        if (value.isBlank()) throw new IllegalArgumentException(what + " is blank");
        if (value.length() > most) throw new IllegalArgumentException(what + " has more than " + most + " characters");
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC))
            throw new IllegalArgumentException(what + " is not in NFC");
        if (value.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException(what + " has a control character");
    }
}
