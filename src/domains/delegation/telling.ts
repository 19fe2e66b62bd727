import { sql } from "drizzle-orm";
import { type Reached, writeTo } from "#domains/movement/index.ts";
import { rows, type Transaction } from "#platform/database/index.ts";
import { m } from "./messages.ts";

interface Receiver extends Reached {
  name: string;
  unit: string;
  endsAt: Date;
  mandateId: string;
}

/** Writes to the person who was lent a power, in the transaction that lends it. The subject says nothing of it. */
export async function tellReceiver(tx: Transaction, delegationId: string): Promise<void> {
  const receiver = await rows<Receiver>(
    tx,
    sql`select c.address, c.given_name as name, c.language, u.name as unit, d.ends_at, d.mandate_id
        from delegation d join mandate m on m.id = d.mandate_id join unit u on u.id = m.unit_id
        join contact c on c.person_id = d.person_id where d.id = ${delegationId}`,
  );
  await writeTo(tx, receiver, (t, { name, unit, endsAt, mandateId }, link) => {
    const said = { name, unit, until: t.dateTime(endsAt), link: link(`/mandats/${mandateId}/delegations`) };
    return { subject: t(m.mailSubject), body: t(m.mailBody, said) };
  });
}
