import { movement } from "#domains/movement/index.ts";
import {
  organisationsAnnounced,
  type Text,
  textBySlug,
  type Version,
  versionByNumber,
} from "#domains/texts/index.ts";
import { rootUnit, unitById } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { begins, isDay, later } from "#platform/time/index.ts";
import { aDay, defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { m } from "./messages.ts";

/** What an address asks of the chart: at large or by territory, in force or proposed, on which day, of which body. */
export const query = defineQuery({
  view: oneOf("vue", ["territoire", "projet"]),
  day: aDay("le"),
  only: words("structure"),
  text: words("texte"),
});

/** Which chart a request asks for. */
export interface Asked extends ReturnType<typeof query.read> {
  /** Whether a date was given that is none. */
  badDay: boolean;
  /** The instant that it shows; null for this very one. */
  at: Date | null;
  proposed: { text: Text; version: Version } | null;
  /** Whether the person who asks appoints, and so sees the public names of those who left and of those to come. */
  appoints: boolean;
}

/** Reads the address. @throws {Refusal} `notFound` for a text that is not there or a draft that is not theirs to see. */
export async function asked(c: Ctx): Promise<Asked> {
  const { actor } = c.var;
  const said = query.read(new URL(c.req.url).searchParams);
  const { zone } = await movement();
  const proposed = said.view === "projet" ? await proposedText(actor, said.text) : null;
  return {
    ...said,
    text: proposed ? nameOf(proposed) : "",
    badDay: !said.day && Boolean(c.req.query("le")?.trim()),
    // Noon, so that what began or ended in the night is shown as the day left it.
    at: isDay(said.day) ? later(begins(said.day, zone), { hours: 12 }) : null,
    proposed,
    appoints: can(actor, "organisation.appoint", await rootUnit()),
  };
}

/** A version as an address names it. */
export const nameOf = ({ text, version }: NonNullable<Asked["proposed"]>): string =>
  `${text.slug}:${version.number}`;

async function proposedText(actor: Actor, which: string): Promise<Asked["proposed"]> {
  if (which === "") return (await proposals(actor))[0] ?? null;
  const [slug = "", number = ""] = which.split(":");
  if (!/^\d{1,6}$/.test(number)) throw refuse.notFound();
  const text = await textBySlug(slug);
  const version = await versionByNumber(text.id, Number(number));
  if (!(await maySee(actor, { text, version }))) throw refuse.notFound();
  return { text, version };
}

/** Versions whose annex proposes an organisation, the latest first; drafts only for those who edit them. */
export async function proposals(actor: Actor): Promise<NonNullable<Asked["proposed"]>[]> {
  const found = await organisationsAnnounced();
  const seen = await Promise.all(found.map((one) => maySee(actor, one)));
  return found.filter((_, index) => seen[index]);
}

const maySee = async (actor: Actor, { text, version }: NonNullable<Asked["proposed"]>) =>
  version.inForceFrom !== null || can(actor, "texts.edit", await unitById(text.unitId));

/** What a chart shows, in a line: of which day, or of which text. */
export function subtitleOf({ day: asked, proposed }: Asked): string {
  const day = t.day(asked || new Date());
  if (proposed) return t(m.proposedBy, { title: proposed.version.title, day });
  return asked ? t(m.on, { day }) : t(m.today, { day });
}
