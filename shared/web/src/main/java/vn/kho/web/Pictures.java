package vn.kho.web;

import java.util.Optional;
import vn.kho.dossier.Document;

/// Shows pages of originals that browsers cannot show themselves, such as TIFF.
public interface Pictures {
    /// Empty when there is no such page, or no picture of it.
    ///
    /// @param page from 1
    Optional<Picture> picture(Document document, int page);

    /// An encoded picture that every browser shows.
    interface Picture {
        String mediaType();

        byte[] bytes();
    }
}
