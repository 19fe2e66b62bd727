import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { translators } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, row } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Language, Translator } from "#platform/language/index.ts";
import { write } from "#platform/mail/index.ts";
import { mm } from "./messages.ts";

interface Holder {
  address: string;
  language: Language;
  unit: string;
  label: Said;
  title: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

/** Whoever is given a mandate is told so, and how to leave it: once, whatever is delivered twice. */
export const tellAppointed: Subscription = {
  event: "organisation.appointed",
  name: "tell-appointed",
  handle: ({ mandateId, tell }) =>
    once(mandateId, tell, "told_at", (t, holder, words) => ({
      subject: t(mm.mailGivenSubject),
      body: t(mm.mailGiven, { ...words, day: t.day(holder.startsAt) }),
    })),
};

/** Whoever’s mandate is ended by somebody else is told when; who leaves by themselves knows. */
export const tellEnded: Subscription = {
  event: "organisation.mandate-ended",
  name: "tell-ended",
  handle: ({ mandateId, tell }) =>
    once(mandateId, tell, "end_told_at", (t, holder, words) => ({
      subject: t(mm.mailGivenSubject),
      body: t(mm.mailEnded, { ...words, day: t.day(holder.endsAt ?? new Date()) }),
    })),
};

type Words = { mandate: string; unit: string; link: string };

async function once(
  mandateId: string | undefined,
  tell: string | undefined,
  mark: "told_at" | "end_told_at",
  letter: (t: Translator, holder: Holder, words: Words) => { subject: string; body: string },
): Promise<void> {
  if (!mandateId || tell !== "true") return;
  await db.transaction(async (tx) => {
    const column = sql.raw(mark);
    const marked = await row(
      tx,
      sql`update mandate set ${column} = now() where id = ${mandateId} and ${column} is null returning id`,
    );
    const holder = marked ? await row<Holder>(tx, holderOf(mandateId)) : null;
    if (!holder) return;
    const { language } = holder;
    const t = (await translators())[language];
    const words = {
      mandate: [holder.label[language], holder.title].filter(Boolean).join(", "),
      unit: holder.unit,
      link: `${readConfig(process.env).url}/mandats/${mandateId}`,
    };
    await write(tx, { to: holder.address, ...letter(t, holder, words) });
  });
}

const holderOf = (mandateId: string) => sql`
  select c.address, c.language, u.name as unit, k.label, m.title, m.starts_at, m.ends_at
  from mandate m
  join unit u on u.id = m.unit_id
  join mandate_kind_now k on k.key = m.kind_key
  join contact c on c.person_id = m.person_id
  where m.id = ${mandateId}`;
