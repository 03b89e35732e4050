package vn.kho.local.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;

/// The accounts of one archive, as `accounts.properties` in its folder has them: readable by the owner only.
public record Accounts(List<Account> all) {
    public static final String FILE = "accounts.properties";

    public Accounts {
        all = List.copyOf(all);
    }

    public Optional<Account> find(String user) {
        return all.stream().filter(account -> account.user().equals(user)).findFirst();
    }

    /// The first account of this role, for a sign-in link.
    public Optional<Account> first(Role role) {
        return all.stream().filter(account -> account.actor().role() == role).findFirst();
    }

    /// None where there is no file yet.
    public static Accounts read(Path home) {
        var file = home.resolve(FILE);
        if (!Files.exists(file)) return new Accounts(List.of());
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var accounts = new ArrayList<Account>();
        for (var user : properties.getProperty("users", "").strip().split(" +", -1))
            if (!user.isEmpty()) accounts.add(account(properties, user));
        return new Accounts(accounts);
    }

    private static Account account(Properties properties, String user) {
        var departments = Arrays.stream(properties
                        .getProperty(user + ".departments", "")
                        .strip()
                        .split(" +", -1))
                .filter(code -> !code.isEmpty())
                .map(Department::new)
                .collect(Collectors.toSet());
        var role = Role.valueOf(properties.getProperty(user + ".role", "").toUpperCase(Locale.ROOT));
        return new Account(
                new Actor(new AgencyId(properties.getProperty(user + ".agency", "")), user, role, departments),
                properties.getProperty(user + ".name", user),
                new Password(properties.getProperty(user + ".password", "")));
    }

    /// Whole or not at all.
    public void write(Path home) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("users=" + all.stream().map(Account::user).collect(Collectors.joining(" ")));
        for (var account : all) {
            var actor = account.actor();
            lines.add(actor.id() + ".agency=" + actor.agency());
            lines.add(actor.id() + ".name=" + account.name());
            lines.add(actor.id() + ".role=" + actor.role());
            lines.add(actor.id() + ".departments="
                    + actor.departments().stream()
                            .sorted()
                            .map(Department::code)
                            .collect(Collectors.joining(" ")));
            lines.add(actor.id() + ".password=" + account.password().text());
        }
        Files.createDirectories(home);
        var draft = home.resolve(FILE + ".new");
        Files.deleteIfExists(draft);
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, lines, StandardCharsets.UTF_8);
        Files.move(draft, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
