package vn.kho.lambda;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.web.Office;
import vn.kho.web.People;
import vn.kho.web.Request;
import vn.kho.web.Route;
import vn.kho.web.Router;
import vn.kho.wire.office.Agencies.Agency;
import vn.kho.wire.office.FaultySettings;
import vn.kho.wire.office.OfficeSettings;

/// One door for each agency that is set up, made when somebody knocks: an agency added to the settings needs no new
/// deployment.
public final class Doors implements Gateway.Offices {
    private final OfficeSettings settings;
    private final Behind behind;
    private final Journal journal;
    private final InstantSource clock;

    public Doors(OfficeSettings settings, Behind behind, Journal journal, InstantSource clock) {
        this.settings = settings;
        this.behind = behind;
        this.journal = journal;
        this.clock = clock;
    }

    /// What can be asked of one office.
    @FunctionalInterface
    public interface Behind {
        /// @param may the operations that an actor may call
        List<Route> routes(Office office, Function<Actor, List<String>> may);
    }

    /// People whom the gateway has let in: a token signs each request anew, so there is no cookie to guard.
    public static final class Bearers implements People {
        @Override
        public String name(Actor actor) {
            return actor.id();
        }

        @Override
        public Optional<String> csrf(Request request) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Router> of(AgencyId agency) {
        return settings.agencies().find(agency).map(this::open);
    }

    @Override
    public Router first() {
        return settings.agencies()
                .first()
                .map(this::open)
                .orElseThrow(() -> new FaultySettings(Problem.of("agency-unknown", OfficeSettings.AGENCIES)));
    }

    private Router open(Agency agency) {
        Set<AgencyId> predecessors = new TreeSet<>(settings.agencies().predecessors(agency.id()));
        var office = new Office(agency.id(), agency.name(), predecessors, clock, FunctionSettings.today(clock));
        var router = new Router[1];
        router[0] = new Router(behind.routes(office, actor -> router[0].may(actor)), journal::bug);
        return router[0];
    }
}
