package vn.kho.local.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import vn.kho.access.Role;

/// Who is signed in on this machine. Sessions live in memory: a restart signs everybody out.
public final class SignIn {
    /// A session that nobody has used for so long has ended.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// No session is older than this, however busy.
    public static final Duration LONGEST = Duration.ofHours(10);

    /// So many wrong passwords in a row, and the account rests.
    public static final int TRIES = 5;

    public static final Duration REST = Duration.ofMinutes(15);
    private static final Duration LINK = Duration.ofHours(12);
    private static final int MOST_SESSIONS = 1_000;
    private static final int MOST_FAILURES = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final Semaphore hashing =
            new Semaphore(2); // each takes 19 MiB: a flood of guesses must not take the memory
    private final Password nobody = Password.of(token());

    public SignIn(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Failures(int count, Instant until) {}

    private record Link(Account account, Instant until) {}

    /// How a try ended.
    public sealed interface Tried {
        record In(Session session) implements Tried {}

        /// Wrong name or wrong password; which of the two is not said.
        record Wrong() implements Tried {}

        /// @param until no try is looked at before
        record Resting(Instant until) implements Tried {}
    }

    public Tried password(String user, String password) {
        var now = clock.instant();
        var before = failures.get(user);
        if (before != null && before.count() >= TRIES && now.isBefore(before.until()))
            return new Tried.Resting(before.until());
        var account = accounts.find(user);
        hashing.acquireUninterruptibly();
        boolean right;
        try {
            // an unknown name costs as much time as a known one, so that names cannot be told apart
            right = account.map(Account::password).orElse(nobody).is(password) && account.isPresent();
        } finally {
            hashing.release();
        }
        if (!right) {
            fail(user, now);
            return new Tried.Wrong();
        }
        failures.remove(user);
        return new Tried.In(begin(account.orElseThrow(), now));
    }

    private void fail(String user, Instant now) {
        if (failures.size() >= MOST_FAILURES) failures.values().removeIf(one -> now.isAfter(one.until()));
        if (failures.size() >= MOST_FAILURES) failures.clear();
        failures.merge(
                user,
                new Failures(1, now.plus(REST)),
                (old, one) -> new Failures(now.isAfter(old.until()) ? 1 : old.count() + 1, one.until()));
    }

    /// One link for each role that has an account, good on this machine for a working day.
    ///
    /// @return tokens by role
    public Map<Role, String> links() {
        var made = new LinkedHashMap<Role, String>();
        for (var role : Role.values())
            accounts.first(role).ifPresent(account -> {
                var token = token();
                links.put(token, new Link(account, clock.instant().plus(LINK)));
                made.put(role, token);
            });
        return made;
    }

    public Optional<Session> link(String token) {
        var now = clock.instant();
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.until()))
                .map(link -> begin(link.account(), now));
    }

    private Session begin(Account account, Instant now) {
        sessions.values().removeIf(session -> over(session, now));
        if (sessions.size() >= MOST_SESSIONS)
            sessions.values().stream()
                    .collect(Collectors.minBy(java.util.Comparator.comparing(Session::seen)))
                    .ifPresent(oldest -> sessions.remove(oldest.token()));
        var session = new Session(token(), token(), account, now, now);
        sessions.put(session.token(), session);
        return session;
    }

    /// The session of a cookie, kept alive by this use.
    public Optional<Session> session(String token) {
        var now = clock.instant();
        return Optional.ofNullable(
                sessions.computeIfPresent(token, (_, session) -> over(session, now) ? null : session.seen(now)));
    }

    public void end(String token) {
        sessions.remove(token);
    }

    private static boolean over(Session session, Instant now) {
        return !now.isBefore(session.seen().plus(IDLE))
                || !now.isBefore(session.since().plus(LONGEST));
    }

    private static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The name to greet this user by.
    public String name(String user) {
        return accounts.find(user).map(Account::name).orElse(user);
    }
}
