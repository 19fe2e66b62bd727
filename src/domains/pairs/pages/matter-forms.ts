import { z } from "zod";
import { today } from "#domains/movement/index.ts";
import { type Unit, unitBySlug } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { dropMatter, matterKinds, noteMatter, settleMatter } from "../matter.ts";
import { m } from "../messages.ts";
import { pairPage } from "./pair.tsx";

const day = z.iso.date().regex(/^(19|20|21)/);
const newMatter = z.object({
  once: z.string().refine(isId),
  kind: z.enum(matterKinds),
  label: z.string().max(80),
  openedOn: day,
  closedOn: z.union([z.literal(""), day]),
});

/** The pair notes a matter. */
export async function note(c: Ctx): Promise<Response> {
  const loop = await loopAt(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, closedOn, ...what } = check(newMatter, form.values);
      await noteMatter(c.var.actor, loop, { ...what, id: once, closedOn: closedOn || null });
      return done(c, `/unites/${loop.slug}/binome#suivi`, m.noted);
    },
    (refusal) => pairPage(c, loop, { values: form.values, refusal }),
  );
}

/** A matter is settled, today. */
export async function settle(c: Ctx): Promise<Response> {
  const loop = await loopAt(c);
  await settleMatter(c.var.actor, loop, c.req.param("matter") ?? "", await today());
  return done(c, `/unites/${loop.slug}/binome#suivi`, m.settled);
}

/** A matter noted by mistake is taken back. */
export async function drop(c: Ctx): Promise<Response> {
  const loop = await loopAt(c);
  await dropMatter(c.var.actor, loop, c.req.param("matter") ?? "");
  return done(c, `/unites/${loop.slug}/binome#suivi`, m.dropped);
}

function loopAt(c: Ctx): Promise<Unit> {
  return unitBySlug(c.req.param("slug") ?? "", "loop");
}
