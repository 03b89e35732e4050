package vn.kho.house.cloud;

import java.time.InstantSource;
import java.util.List;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.UploadId;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Rows;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.vault.Vault;

/// An archive that a story happens in.
interface World extends AutoCloseable {
    InstantSource clock();

    Registry registry();

    Rows rows();

    Outbox outbox();

    Ledger ledger();

    Vault vault();

    void send(UploadId upload, DossierId dossier, PlannedDocument document, byte[] bytes, Actor by);

    void vouch(UploadId upload, String reason, Actor by);

    void ask(AgencyId agency, String kind, String period, Actor by);

    /// Until nothing is left to do.
    void work();

    /// The codes of the dossiers that an auditor finds, in the order shown.
    List<String> search(AgencyId agency, String words);

    @Override
    void close();
}
