package vn.kho.dossier;

import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// One line of a year's table of contents. It is written in the same change as what it names, so that reports, checks
/// and rebuilds walk a complete list and never a listing that may lag.
///
/// @param year that of the dossier's first day, also for its documents and its matter
/// @param what which kind of item it names, such as `dossier`
/// @param dossier the dossier it belongs to, local part
/// @param member  the document, local part; empty for the dossier itself and for its matter
public record Entry(AgencyId agency, int year, String what, String dossier, String member) implements Item {
    public static final Kind<Entry> KIND = new Kind<>("entry", Entry.class);

    public static Entry of(Dossier dossier) {
        return new Entry(
                dossier.agency(), dossier.year(), "dossier", dossier.id().local(), "");
    }

    public static Entry of(Dossier dossier, DocumentId document) {
        return new Entry(
                dossier.agency(), dossier.year(), "document", dossier.id().local(), document.local());
    }

    /// The entry of the matter that this dossier keeps.
    public static Entry matter(DossierId dossier, int year) {
        return new Entry(dossier.agency(), year, "matter", dossier.local(), "");
    }

    public static String root(int year) {
        return "year/" + year;
    }

    public DossierId dossierId() {
        return new DossierId(agency, dossier);
    }

    public DocumentId documentId() {
        return new DocumentId(agency, member);
    }

    @Override
    public Key<Entry> key() {
        return new Key<>(agency, KIND, root(year), what + "/" + dossier + (member.isEmpty() ? "" : "/" + member));
    }
}
