package vn.kho.wire.http;

/// A user signs in with a password; local installations only.
public record SignIn(String user, String password) {
    /// Never the password.
    @Override
    public String toString() {
        return "SignIn[" + user + "]";
    }
}
