package vn.kho.disk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.Slip;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.kernel.UploadId;
import vn.kho.vault.Vault;
import vn.kho.wire.Forms;

/// The inbox as a folder: one folder an upload, with bytes and slip. Until an arrival has been looked at, no other part
/// of the home has a byte or a name of it.
public final class DiskInbox implements Inbox {
    private static final String BYTES = "bytes";
    private static final String SLIP = "slip.json";

    private final Path root;
    private final WholeFolders folders;

    DiskInbox(Home home) {
        this.root = home.inbox();
        this.folders = new WholeFolders(root);
    }

    /// The sender's stream broke, not our disk.
    private static final class SenderBroke extends IOException {
        SenderBroke(IOException why) {
            super(why);
        }
    }

    private static final class FromSender extends FilterInputStream {
        FromSender(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw new SenderBroke(e);
            }
        }
    }

    @Override
    public void put(UploadId upload, Slip slip, InputStream bytes) throws IOException {
        try {
            var staged = folders.stage();
            try {
                var digest = Sha256.digest();
                Durable.copy(new FromSender(bytes), staged.resolve(BYTES), digest);
                Durable.write(staged.resolve(SLIP), Forms.SLIP.write(slip));
                if (!folders.show(staged, folder(upload))) again(upload, slip, Sha256.finish(digest));
            } finally {
                Durable.delete(staged); // is there only when something failed
            }
        } catch (SenderBroke e) {
            throw e;
        } catch (IOException e) {
            throw unavailable("put", upload, e);
        }
    }

    private void again(UploadId upload, Slip slip, Sha256 hash) throws IOException {
        if (!FileOriginal.of(folder(upload).resolve(BYTES)).hash().equals(hash))
            throw new IllegalArgumentException("inbox: other bytes lie under " + upload);
        var form = Forms.SLIP.write(slip);
        if (Arrays.equals(Files.readAllBytes(folder(upload).resolve(SLIP)), form)) return;
        var staged = folders.stage();
        Durable.write(staged.resolve(SLIP), form);
        Durable.replace(staged.resolve(SLIP), folder(upload).resolve(SLIP));
        Durable.delete(staged);
    }

    @Override
    public Optional<Slip> look(UploadId upload) {
        try {
            return Optional.of(Forms.SLIP.read(Files.readAllBytes(folder(upload).resolve(SLIP))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable("look", upload, e);
        }
    }

    @Override
    public Vault.Original original(UploadId upload) {
        try {
            return FileOriginal.of(folder(upload).resolve(BYTES));
        } catch (NoSuchFileException e) {
            throw new NoSuchElementException("inbox: nothing under " + upload);
        } catch (IOException e) {
            throw unavailable("original", upload, e);
        }
    }

    @Override
    public void erase(UploadId upload) {
        try {
            folders.remove(folder(upload));
        } catch (IOException e) {
            throw unavailable("erase", upload, e);
        }
    }

    void sweep() {
        try {
            folders.sweep();
        } catch (IOException e) {
            throw new Unavailable("inbox: sweep", e);
        }
    }

    private Path folder(UploadId upload) {
        return root.resolve(upload.agency().value()).resolve(upload.local());
    }

    /// Says the upload's id only: the failure's own words could bear a path, never a name, but need not be trusted to.
    private static Unavailable unavailable(String verb, UploadId upload, IOException e) {
        return new Unavailable("inbox: " + verb + " " + upload, e);
    }
}
