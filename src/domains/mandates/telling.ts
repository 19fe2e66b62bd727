import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { letter, type Reached } from "#domains/movement/index.ts";
import { rows, type Transaction } from "#platform/database/index.ts";
import { m } from "./messages.ts";

interface Holder extends Reached {
  mandateId: string;
  unit: string;
  label: Said;
  title: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

/** The person who is given a mandate is told so, and how to leave it. */
export const tellAppointed = letter<Holder>("organisation.appointed", "tell-appointed", {
  once: ({ mandateId, tell }) => (tell === "true" ? mandateId : undefined),
  to: holder,
  write: (t, one, link) => ({
    subject: t(m.mailGivenSubject),
    body: t(m.mailGiven, { ...wordsOf(one, link), day: t.day(one.startsAt) }),
  }),
});

/** The person whose mandate is ended by someone else is told when; who leaves by themselves knows. */
export const tellEnded = letter<Holder>("organisation.mandate-ended", "tell-ended", {
  once: ({ mandateId, tell }) => (tell === "true" ? mandateId : undefined),
  to: holder,
  write: (t, one, link) => ({
    subject: t(m.mailGivenSubject),
    body: t(m.mailEnded, { ...wordsOf(one, link), day: t.day(one.endsAt ?? new Date()) }),
  }),
});

const wordsOf = ({ label, language, title, unit, mandateId }: Holder, link: (path: string) => string) => ({
  mandate: [label[language], title].filter(Boolean).join(", "),
  unit,
  link: link(`/mandats/${mandateId}`),
});

function holder(tx: Transaction, { mandateId }: Record<string, string>): Promise<Holder[]> {
  return rows(
    tx,
    sql`select c.address, c.language, m.id as mandate_id, u.name as unit, k.label, m.title, m.starts_at, m.ends_at
        from mandate m
        join unit u on u.id = m.unit_id
        join mandate_kind_now k on k.key = m.kind_key
        join contact c on c.person_id = m.person_id
        where m.id = ${mandateId}`,
  );
}
