import { t } from "#platform/language/index.ts";
import { Figure, Figures } from "#ui/figure.tsx";
import type { Body, Change } from "../body.ts";
import { m } from "../messages.ts";

/** What a proposed organisation changes, in three figures. Someone who changes place has not left. */
export function Summary({ bodies }: { bodies: readonly Body[] }) {
  const { arrive, leave } = movesIn(bodies);
  const made = bodies.filter(({ change }) => change === "new").length;
  return (
    <Figures>
      <Figure figure={t.number(made)} label={withoutNumber(t(m.newBodies, { count: made }))} />
      <Figure figure={t.number(arrive.size)} label={withoutNumber(t(m.arrivals, { count: arrive.size }))} />
      <Figure figure={t.number(leave.size)} label={withoutNumber(t(m.departures, { count: leave.size }))} />
    </Figures>
  );
}

/** Who stands in the proposed chart and not in the one in force, and who goes. */
export function movesIn(bodies: readonly Body[]): { arrive: Set<string>; leave: Set<string> } {
  const named = (changes: Change[]) =>
    new Set(
      bodies.flatMap((body) =>
        body.holders.filter(({ change }) => changes.includes(change)).flatMap(({ name }) => name ?? []),
      ),
    );
  const [coming, going, staying] = [named(["new"]), named(["gone"]), named([null])];
  return {
    arrive: coming.difference(staying).difference(going),
    leave: going.difference(staying).difference(coming),
  };
}

const withoutNumber = (words: string) => words.replace(/^[\d\s\u00a0\u202f]+/, "");
