package vn.kho.post;

import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.UploadId;

/// What is to be done next. Only ids: whoever runs the errand reads the rest anew. Running it twice changes nothing.
public sealed interface Errand {
    AgencyId agency();

    /// An upload has arrived whole: check it, look at page 1, archive it or say why not.
    record TakeIn(UploadId upload) implements Errand {
        @Override
        public AgencyId agency() {
            return upload.agency();
        }
    }

    /// A document is in the vault: plan how to read it.
    record PlanDocument(DossierId dossier, DocumentId document) implements Errand {
        @Override
        public AgencyId agency() {
            return document.agency();
        }
    }

    /// Read one chunk of a document's pages.
    ///
    /// @param chunk counted from 0
    record ReadPages(DossierId dossier, DocumentId document, int chunk) implements Errand {
        @Override
        public AgencyId agency() {
            return document.agency();
        }
    }

    /// Something that search shows of a dossier has changed: index it as it is now.
    record IndexDossier(DossierId dossier) implements Errand {
        @Override
        public AgencyId agency() {
            return dossier.agency();
        }
    }

    /// A report was asked for: write it.
    record WriteReport(ReportId report) implements Errand {
        @Override
        public AgencyId agency() {
            return report.agency();
        }
    }
}
