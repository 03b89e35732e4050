package vn.kho.aws;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The ports on AWS. Each one, and each client under it, is made when it is first asked for: a program pays only for
/// what it uses.
public final class Stores {
    private final Clients clients;
    private final Once<DynamoDbClient> dynamodb;
    private final Once<S3Client> s3;
    private final Once<S3Presigner> presigner;
    private final Once<DynamoRegistry> registry;
    private final Once<DynamoLedger> ledger;
    private final Once<S3Vault> vault;
    private final Once<S3Shelf> shelf;
    private final Once<SqsPost> post;
    private final Once<VaultLinks> links;
    private final Once<S3Inbox> inbox;
    private final Once<InboxLinks> inboxLinks;
    private final Once<S3IndexFiles> indexFiles;
    private final Once<S3Settings> settings;
    private final Once<S3Checkpoints> checkpoints;
    private final Once<KmsSeal> seal;

    /// @param mode how the vault's locks bind
    public Stores(Clients clients, S3Vault.Mode mode, InstantSource clock) {
        this.clients = clients;
        var names = clients.settings();
        this.dynamodb = new Once<>(clients::dynamodb);
        this.s3 = new Once<>(clients::s3);
        this.presigner = new Once<>(clients::presigner);
        this.registry = new Once<>(() -> new DynamoRegistry(dynamodb.get(), names, clock));
        this.ledger = new Once<>(() -> new DynamoLedger(dynamodb.get(), names));
        this.vault = new Once<>(() -> new S3Vault(s3.get(), names, mode));
        this.shelf = new Once<>(() -> new S3Shelf(s3.get(), names));
        this.post = new Once<>(() -> new SqsPost(clients.sqs(), names));
        this.links = new Once<>(() -> new VaultLinks(presigner.get(), names));
        this.inbox = new Once<>(() -> new S3Inbox(s3.get(), names));
        this.inboxLinks = new Once<>(() -> new InboxLinks(s3.get(), presigner.get(), names, clock));
        this.indexFiles = new Once<>(() -> new S3IndexFiles(s3.get(), names));
        this.settings = new Once<>(() -> new S3Settings(s3.get(), names));
        this.checkpoints = new Once<>(() -> new S3Checkpoints(s3.get(), names));
        this.seal = new Once<>(() -> new KmsSeal(clients.kms(), names));
    }

    /// Made by whoever comes first; the others wait for it.
    private static final class Once<T> {
        private final Supplier<T> how;
        private @Nullable T made;

        private Once(Supplier<T> how) {
            this.how = how;
        }

        synchronized T get() {
            var it = made;
            if (it == null) made = it = how.get();
            return it;
        }
    }

    public Clients clients() {
        return clients;
    }

    /// Registry, outbox and rows.
    public DynamoRegistry registry() {
        return registry.get();
    }

    public DynamoLedger ledger() {
        return ledger.get();
    }

    public S3Vault vault() {
        return vault.get();
    }

    public S3Shelf shelf() {
        return shelf.get();
    }

    public SqsPost post() {
        return post.get();
    }

    public VaultLinks links() {
        return links.get();
    }

    public S3Inbox inbox() {
        return inbox.get();
    }

    public InboxLinks inboxLinks() {
        return inboxLinks.get();
    }

    public S3IndexFiles indexFiles() {
        return indexFiles.get();
    }

    /// What the office has set up.
    public S3Settings settings() {
        return settings.get();
    }

    public S3Checkpoints checkpoints() {
        return checkpoints.get();
    }

    public KmsSeal seal() {
        return seal.get();
    }
}
