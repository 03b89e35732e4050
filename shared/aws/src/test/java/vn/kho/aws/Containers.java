package vn.kho.aws;

/// What runs where there is Docker.
final class Containers {
    /// The last that runs without an account.
    static final String IMAGE = "localstack/localstack:4.14.0";

    private Containers() {}
}
