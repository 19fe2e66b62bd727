import { today } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, idIn, type Route, request } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { isDay } from "#platform/time/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { day, hidden, number, pick, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { said } from "#ui/kit/options.ts";
import { defineQuery, oneOf } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import { endOffice, type HeldOffice, officeKinds, offices, recordOffice } from "../office.ts";
import { refuseRights } from "../refusals.ts";
import { officeOptions, sayOffice } from "./saying.ts";

const base = "/administration/organisation/elus";
const power = "organisation.manage";
const query = defineQuery({ kind: oneOf("fonction", officeKinds), when: oneOf("quand", ["toutes"]) });

const list: Route[] = listPage(base, {
  power,
  words: m.offices,
  query,
  perPage: 50,
  load: async () => ({ unit: await rootUnit(), from: await today() }),
  find: ({ asked, page, perPage }) =>
    offices(asked.kind || null, asked.when ? null : new Date(), { page, perPage }),
  seen: ({ unit }) => ["unit", unit.id],
  above: (loaded) => (
    <Disclosure summary={t(m.recording.title)} open={request().var.refused?.action === base}>
      {recording.show(loaded)}
    </Disclosure>
  ),
  filters: () => ({
    kind: { label: m.office, all: m.everyOffice, options: officeOptions() },
    when: { label: m.officeWhen, options: said({ "": m.officeNow, toutes: m.officeEver }) },
  }),
  rows: (list, { unit }) => (
    <List>
      {list.map((one) => {
        const name = `${one.givenName} ${one.familyName}`;
        const facts = [
          sayOffice(one.kind),
          sayPlace(one),
          t(m.since, { day: t.day(one.startsOn) }),
          one.endsOn && t(m.until, { day: t.day(one.endsOn) }),
        ];
        return (
          <Row
            key={one.id}
            title={name}
            meta={dotted(...facts)}
            after={one.endsOn ? null : ending.show({ unit, name }, { at: { id: one.id } })}
          />
        );
      })}
    </List>
  ),
});

const host = (c: Ctx) => list[0]!.handle(c);

const recording = partForm(base, host, {
  power,
  words: m.recording,
  load: async () => ({ unit: await rootUnit(), from: await today() }),
  fields: ({ from }) => ({
    email: text({ type: "email", required: true }),
    kind: pick({ options: officeOptions(), required: true, initial: "mp" }),
    place: text({ max: 10, short: true }),
    constituency: number({ max: 99 }),
    startsOn: day({ required: true, initial: from }),
    endsOn: day({}),
  }),
  run: async ({ actor, unit, input: { email, place, ...what }, once }) => {
    const personId = await personAt(email);
    if (!personId) throw refuseRights.unknownPerson();
    await recordOffice(actor, unit, { ...what, id: once, personId, placeId: placeIdOf(place) });
    return base;
  },
});

const ending = partForm(`${base}/:id/fin`, host, {
  power,
  words: m.endingOffice,
  look: "quiet",
  small: true,
  load: async () => ({ unit: await rootUnit(), name: "" }),
  values: ({ name }) => ({ name }),
  fields: { endsOn: hidden() },
  run: async ({ c, actor, unit, input }) => {
    const id = idIn(c);
    const lastDay = input.endsOn || (await today());
    if (!isDay(lastDay)) throw refuse.invalid();
    await endOffice(actor, unit, id, lastDay);
    return base;
  },
});

/** The register of public offices, and the forms that keep it. */
export const officeRoutes = [...list, ...recording.routes, ...ending.routes];

/** The id of a place from the code that people know: 07, 2A, 974, E03, 07019, 987. Nothing for nothing. */
function placeIdOf(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  if (code === "") return null;
  const abroad = /^E0?(\d{1,2})$/.exec(code);
  if (abroad) return `etranger:${abroad[1]!.padStart(2, "0")}`;
  if (/^(975|977|978|98\d)$/.test(code)) return `collectivite:${code}`;
  if (/^(\d{1,2}|2[AB]|97\d)$/.test(code)) return `departement:${code.padStart(2, "0")}`;
  if (/^(\d{5}|2[AB]\d{3})$/.test(code)) return `commune:${code}`;
  throw refuseRights.unknownPlace();
}

function sayPlace({ placeName, placeId, constituency }: HeldOffice): string | null {
  const place = placeName ?? placeId;
  if (!place || constituency === null) return place;
  return constituency === 1
    ? t(m.firstConstituencyOf, { place })
    : t(m.constituencyOf, { place, number: constituency });
}
