package vn.kho.verification;

import java.time.LocalDate;
import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// What one day's verification of all originals came to; the last of a day stands. The office's own reports are not
/// counted: else writing one would change what it says.
///
/// @param on      the day it is kept for
/// @param objects originals read whole and hashed
/// @param failed  of them, not there or not the bytes that were archived
/// @param drift   closed dossiers locked for less time than their class wants, by id; of many, the first 500
public record Checked(AgencyId agency, LocalDate on, long objects, long failed, List<DossierId> drift) implements Item {
    public static final Kind<Checked> KIND = new Kind<>("check", Checked.class);
    public static final String ROOT = "checks";

    static final int MOST_NAMED = 500;

    public Checked {
        drift = List.copyOf(drift);
    }

    public static Key<Checked> key(AgencyId agency, LocalDate on) {
        return new Key<>(agency, KIND, ROOT, on.toString());
    }

    @Override
    public Key<Checked> key() {
        return key(agency, on);
    }
}
