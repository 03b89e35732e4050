package vn.kho.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.ingest.Slip;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.UploadId;
import vn.kho.memory.MemoryOriginal;

/// Where the samples begin: an invented office, its archivist, a day, and builders for what lies in it.
public final class Samples {
    public static final AgencyId AGENCY = new AgencyId("H99.10");
    public static final AgencyId OTHER_AGENCY = new AgencyId("H99.11");
    public static final Department LS = new Department("LS");
    public static final Department VP = new Department("VP");
    public static final Actor ARCHIVIST = new Actor(AGENCY, "vt01", Role.ARCHIVIST, java.util.Set.of(LS));
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOW = Instant.parse("2026-03-02T03:04:05.678901Z");

    private Samples() {}

    public static DossierSample aDossier() {
        return DossierSample.first();
    }

    public static DocumentSample aDocument() {
        return DocumentSample.first();
    }

    public static ChangeSample aChange() {
        return ChangeSample.first();
    }

    public static Slip aSlip() {
        return new Slip(
                "bao-cao.pdf",
                aDossier().build().id(),
                null,
                new Document.Description("bao-cao.pdf", "Báo cáo kết quả đoàn ra", "38/BC-SNgV", DAY, "Sở Ngoại vụ"));
    }

    public static UploadId upload(String local) {
        return new UploadId(AGENCY, local);
    }

    public static MemoryOriginal original(String text) {
        return new MemoryOriginal(text.getBytes(StandardCharsets.UTF_8));
    }
}
