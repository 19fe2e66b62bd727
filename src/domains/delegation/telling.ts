import { sql } from "drizzle-orm";
import { translators } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { row, type Transaction } from "#platform/database/index.ts";
import type { Language } from "#platform/language/index.ts";
import { write } from "#platform/mail/index.ts";
import { d } from "./messages.ts";

interface Receiver {
  address: string;
  givenName: string;
  language: Language;
  unit: string;
  endsAt: Date;
  mandateId: string;
}

/** Writes to whoever was lent a power, in the transaction that lends it. The subject says nothing of it. */
export async function tellReceiver(tx: Transaction, delegationId: string): Promise<void> {
  const receiver = await row<Receiver>(
    tx,
    sql`select c.address, c.given_name, c.language, u.name as unit, d.ends_at, d.mandate_id
        from delegation d join mandate m on m.id = d.mandate_id join unit u on u.id = m.unit_id
        join contact c on c.person_id = d.person_id where d.id = ${delegationId}`,
  );
  if (!receiver) return;
  const speakers = await translators();
  const t = speakers[receiver.language] ?? speakers.fr;
  const said = {
    name: receiver.givenName,
    unit: receiver.unit,
    until: t.dateTime(receiver.endsAt),
    link: `${readConfig(process.env).url}/mandats/${receiver.mandateId}/delegations`,
  };
  await write(tx, { to: receiver.address, subject: t(d.mailSubject), body: t(d.mailBody, said) });
}
