package vn.kho.registry;

/// What fits in the registry, the same in every store: what the narrowest of them, DynamoDB, can keep with room to
/// spare.
public final class Limits {
    /// Bytes of one item's stored form. DynamoDB ends at 400 KB with its own columns.
    public static final int ITEM = 300_000;

    /// Bytes of all stored forms of one change. DynamoDB ends a transaction at 4 MB.
    public static final int CHANGE = 3_000_000;

    /// Lists that show one item. On DynamoDB each costs an index.
    public static final int PLACES = 3;

    private Limits() {}
}
