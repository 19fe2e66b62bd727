import { movement } from "#domains/movement/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { type Day, today } from "#platform/time/index.ts";
import { Badge } from "#ui/badge.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named, said } from "#ui/kit/options.ts";
import { defineQuery, words as freeWords } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { callsAnsweredBy, type MyCall } from "../calls/candidacies.ts";
import { callChoices, callsPerPage, type ListedCall, openCalls } from "../calls/reading.ts";
import { callWords as words } from "../messages/calls.ts";

const query = defineQuery({ q: freeWords(), kind: freeWords("mandat"), within: freeWords("territoire") });

/** The calls open to anyone, searched and narrowed; above them, those for which the reader answers. */
export const callsRoutes = listPage("/appels", {
  words: words.list,
  query,
  perPage: callsPerPage,
  under: "/appels",
  load: async ({ actor }) => {
    const { zone } = await movement();
    const [choices, mine] = await Promise.all([
      callChoices(zone),
      callsAnsweredBy(actor, ["appointments.call", "organisation.appoint"]),
    ]);
    return { zone, choices, mine };
  },
  find: ({ asked, zone, page }) => openCalls({ ...asked, page }, zone),
  above: ({ mine }) => <Mine mine={mine} />,
  filters: ({ choices }) => ({
    kind: { label: words.kind, all: words.anyKind, options: named(choices.kinds, "key") },
    within: {
      label: words.within,
      all: words.anywhere,
      options: [...said({ national: words.national }), ...named(choices.places, "slug")],
    },
  }),
  rows: (found, { zone }) => (
    <List>
      {found.map((one) => (
        <Row
          key={one.id}
          href={`/appels/${one.id}`}
          title={`${one.label[t.language]} · ${one.unitName}`}
          meta={dotted(t(words.seats, { count: one.seats }), one.above, sayDay(one, today(zone)))}
        />
      ))}
    </List>
  ),
});

function sayDay(one: ListedCall, now: Day): string {
  return one.opensOn > now
    ? t(words.opensOn, { day: t.day(one.opensOn) })
    : t(words.closesOn, { day: t.day(one.closesOn) });
}

function Mine({ mine }: { mine: MyCall[] }) {
  if (mine.length === 0) return null;
  return (
    <Section title={t(words.yours)} lead={t(words.yoursHelp)}>
      <List>
        {mine.map((one) => (
          <Row
            key={one.id}
            href={`/appels/${one.id}/candidatures`}
            title={`${one.label[t.language]} · ${one.unit}`}
            meta={t(words.closesOn, { day: t.day(one.closesOn) })}
            after={
              one.waiting > 0 ? (
                <Badge kind="soon">{t(words.waiting, { count: one.waiting })}</Badge>
              ) : (
                <Badge>{t(words.allAnswered)}</Badge>
              )
            }
          />
        ))}
      </List>
    </Section>
  );
}
