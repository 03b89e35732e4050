package vn.kho.dossier;

import vn.kho.kernel.AgencyId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// A year in which the agency has dossiers; created with the first of them.
public record Year(AgencyId agency, int year) implements Item {
    public static final Kind<Year> KIND = new Kind<>("year", Year.class);
    public static final String ROOT = "years";

    public static Key<Year> key(AgencyId agency, int year) {
        return new Key<>(agency, KIND, ROOT, String.valueOf(year));
    }

    @Override
    public Key<Year> key() {
        return key(agency, year);
    }
}
