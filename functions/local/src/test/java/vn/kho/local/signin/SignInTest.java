package vn.kho.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;

class SignInTest {
    private static final Account ACCOUNT = new Account(
            new Actor(new AgencyId("H99.10"), "vt01", Role.ARCHIVIST, Set.of(new Department("LS"))),
            "Nguyễn Thị Mẫu",
            Password.of("đúng"));

    private Instant now = Instant.parse("2026-12-15T01:00:00Z");
    private final SignIn signIn = new SignIn(new Accounts(List.of(ACCOUNT)), () -> now);

    private Session in() {
        return ((SignIn.Tried.In) signIn.password("vt01", "đúng")).session();
    }

    @Test
    void a_password_is_the_same_however_its_accents_were_composed() {
        assertThat(ACCOUNT.password().is("d\u0323u\u0301ng")).isFalse();
        assertThat(Password.of("u\u0301").is("\u00fa")).isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_alike() {
        assertThat(signIn.password("vt01", "sai")).isEqualTo(signIn.password("ai-do", "sai"));
    }

    @Test
    void after_five_wrong_ones_the_right_one_waits_too() {
        for (int i = 0; i < SignIn.TRIES; i++) signIn.password("vt01", "sai");

        assertThat(signIn.password("vt01", "đúng")).isInstanceOf(SignIn.Tried.Resting.class);
    }

    @Test
    void the_rest_ends() {
        for (int i = 0; i < SignIn.TRIES; i++) signIn.password("vt01", "sai");
        now = now.plus(SignIn.REST).plusSeconds(1);

        assertThat(signIn.password("vt01", "đúng")).isInstanceOf(SignIn.Tried.In.class);
    }

    @Test
    void an_idle_session_ends() {
        var session = in();
        now = now.plus(SignIn.IDLE).plusSeconds(1);

        assertThat(signIn.session(session.token())).isEmpty();
    }

    @Test
    void a_busy_session_ends_too() {
        var session = in();
        var end = now.plus(SignIn.LONGEST);
        while (now.isBefore(end)) {
            signIn.session(session.token());
            now = now.plus(Duration.ofMinutes(20));
        }

        assertThat(signIn.session(session.token())).isEmpty();
    }

    @Test
    void whoever_signs_out_is_out() {
        var session = in();
        signIn.end(session.token());

        assertThat(signIn.session(session.token())).isEmpty();
    }

    @Test
    void a_link_signs_in_for_a_working_day() {
        var token = signIn.links().get(Role.ARCHIVIST);

        assertThat(signIn.link(token)).isPresent();
        now = now.plus(Duration.ofHours(13));
        assertThat(signIn.link(token)).isEmpty();
    }

    @Test
    void accounts_come_back_as_they_were_written(@TempDir Path home) throws Exception {
        new Accounts(List.of(ACCOUNT)).write(home);

        assertThat(Accounts.read(home)).isEqualTo(new Accounts(List.of(ACCOUNT)));
    }
}
