package vn.kho.retention;

/// What a hold bars.
public enum Act {
    CHANGE_CLASS,
    EDIT,
    TRANSFER,
    DESTROY
}
