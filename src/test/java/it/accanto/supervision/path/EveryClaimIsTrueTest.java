package it.accanto.supervision.path;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.path.Model.Flow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Five thousand walks through models drawn at random, with loops, parallel ways, waits on the way, steps left open and steps
 * interrupted: the way that was walked is known, and nothing is ever claimed beyond it.
 */
class EveryClaimIsTrueTest {

    private static final int WALKS = 5_000;
    private static final int MOST_VISITS = 40;

    private record Token(int node, int hour) {}

    private record Walk(Model model, List<Visit> visits, Set<String> taken) {}

    @Test
    void nothingIsClaimedThatWasNotTakenAndMostOfWhatWasIs() {
        long taken = 0;
        long claimed = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            Walk walk = walk(new Random(seed));
            List<String> claims = TakenFlows.in(walk.model(), walk.visits());
            assertThat(walk.taken()).as("walk %d", seed).containsAll(claims);
            taken += walk.taken().size();
            claimed += claims.size();
        }
        assertThat((double) claimed / taken).isBetween(0.6, 1.0);
    }

    private static Walk walk(Random random) {
        int nodes = 4 + random.nextInt(6);
        List<Flow> flows = flows(nodes, random);
        boolean[] forks = new boolean[nodes];
        IntStream.range(0, nodes).forEach(node -> forks[node] = random.nextInt(6) == 0);
        List<Visit> visits = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Deque<Token> tokens = new ArrayDeque<>(List.of(new Token(0, 0)));
        while (!tokens.isEmpty() && visits.size() < MOST_VISITS) {
            Token token = tokens.poll();
            Visit visit = visit(token, random);
            visits.add(visit);
            if (visit.state() == CasePath.State.DONE) {
                leave(token, visit, flows, forks, random).forEach(flow -> {
                    taken.add(flow.id());
                    tokens.add(
                            new Token(Integer.parseInt(flow.target()), hour(visit) + (random.nextInt(5) == 0 ? 2 : 0)));
                });
            }
        }
        return new Walk(new Model("drawn:1", "drawn", Map.of(), flows), visits, taken);
    }

    /** Each node has a way on to a later one, so that there is an end, and some ways back. */
    private static List<Flow> flows(int nodes, Random random) {
        List<Flow> flows = new ArrayList<>();
        for (int node = 0; node < nodes - 1; node++) {
            flow(flows, node, node + 1 + random.nextInt(nodes - node - 1));
            if (random.nextInt(2) == 0) {
                flow(flows, node, 1 + random.nextInt(nodes - 1));
            }
        }
        return flows;
    }

    private static void flow(List<Flow> flows, int from, int to) {
        String id = from + "-" + to + "#" + flows.size();
        flows.add(new Flow(id, Integer.toString(from), Integer.toString(to)));
    }

    private static List<Flow> leave(Token token, Visit visit, List<Flow> flows, boolean[] forks, Random random) {
        List<Flow> out = flows.stream()
                .filter(flow -> flow.source().equals(visit.element()))
                .toList();
        return out.isEmpty() || forks[token.node()] ? out : List.of(out.get(random.nextInt(out.size())));
    }

    private static Visit visit(Token token, Random random) {
        int fate = random.nextInt(20);
        Instant started = at(token.hour());
        @Nullable Instant ended = fate == 0 ? null : at(token.hour() + random.nextInt(3));
        return new Visit(
                "i", "drawn:1", "i", Integer.toString(token.node()), false, started, ended, fate == 1, null, null);
    }

    private static int hour(Visit visit) {
        return Math.toIntExact(
                (java.util.Objects.requireNonNull(visit.ended()).getEpochSecond() - at(0).getEpochSecond()) / 3600);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-21T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
