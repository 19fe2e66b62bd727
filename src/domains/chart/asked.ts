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
import { type Actor, can } from "#platform/policy/index.ts";

/** Which chart a request asks for. */
export interface Asked {
  view: "national" | "territory" | "proposed";
  /** The day that it shows, as `YYYY-MM-DD`; null for this very instant. */
  day: string | null;
  /** Whether a date was given that is none. */
  badDay: boolean;
  at: Date | null;
  /** The address of the one body to show; empty for all. */
  only: string;
  proposed: { text: Text; version: Version } | null;
  /** Whether whoever asks appoints, and so sees the public names of who left and of who is to come. */
  appoints: boolean;
}

/** Reads the address. @throws {Refusal} `notFound` for a text that is not there or a draft that is not theirs to see. */
export async function asked(c: Ctx): Promise<Asked> {
  const { actor } = c.var;
  const given = (name: string) => (c.req.query(name) ?? "").slice(0, 120).trim();
  const day = isDay(given("le")) ? given("le") : null;
  const view =
    given("vue") === "territoire" ? "territory" : given("vue") === "projet" ? "proposed" : "national";
  return {
    view,
    day,
    badDay: given("le") !== "" && day === null,
    // Noon, so that the whole day means what it says in every zone of the movement.
    at: day ? new Date(`${day}T12:00:00Z`) : null,
    only: given("structure"),
    proposed: view === "proposed" ? await proposedText(actor, given("texte")) : null,
    appoints: can(actor, "organisation.appoint", await rootUnit()),
  };
}

async function proposedText(actor: Actor, which: string): Promise<Asked["proposed"]> {
  if (which === "") return (await proposals(actor))[0] ?? null;
  const [slug = "", number = ""] = which.split(":");
  if (!/^\d{1,6}$/.test(number)) throw refuse.notFound();
  const text = await textBySlug(slug);
  const version = await versionByNumber(text.id, Number(number));
  if (version.inForceFrom === null && !can(actor, "texts.edit", await unitById(text.unitId)))
    throw refuse.notFound();
  return { text, version };
}

/** Versions whose annex proposes an organisation, the latest first; drafts only for those who edit them. */
export async function proposals(actor: Actor): Promise<NonNullable<Asked["proposed"]>[]> {
  const found = await organisationsAnnounced();
  const mayEdit = await Promise.all(
    found.map(
      async ({ text, version }) =>
        version.inForceFrom !== null || can(actor, "texts.edit", await unitById(text.unitId)),
    ),
  );
  return found.filter((_, index) => mayEdit[index]);
}

function isDay(words: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(words)) return false;
  const day = new Date(`${words}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words);
}
