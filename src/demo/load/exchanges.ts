import { sql } from "drizzle-orm";
import { writeExchanges } from "#domains/loops/index.ts";
import { pairRole } from "#domains/pairs/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { HOME_LOOP } from "../content/index.ts";
import talks from "../content/talks.json" with { type: "json" };
import { type Ground, idsOf } from "./ground.ts";
import type { Role } from "./loops.ts";

/** Conversations of the home loop with the space of its pair, and a letter of that space to all loops. */
export async function writeConversations(
  tx: Transaction,
  { units, dates }: Ground,
  held: readonly Role[][],
): Promise<void> {
  const spaceId = units.get("vie-des-groupes");
  const lead = spaceId ? await leadOf(tx, spaceId) : null;
  const pairs = held.filter(([first]) => first!.kind === pairRole);
  const [home] = pairs.find(([first]) => first!.loop === HOME_LOOP) ?? [];
  if (!spaceId || !lead || !home) return;
  const begin = (told: Told, { loopId, personId }: Role, startedBy: string, batchId?: string) => {
    const [id, said] = [newId(), told.said as Said[]];
    const [[, days, hour]] = said as [Said];
    const { subject } = told;
    const startedAt = dates.at(days, hour);
    return {
      exchange: { id, loopId, kindKey: pairRole, spaceId, subject, startedBy, startedAt, batchId },
      words: said.map(([side, days, hour, body]) => {
        const authorId = side === "loop" ? personId : lead;
        return { id: newId(), exchangeId: id, side, authorId, body, saidAt: dates.at(days, hour) };
      }),
    };
  };
  const batchId = newId();
  const begun = [
    begin(talks.homeExchange, home, home.personId),
    ...pairs.map(([first]) => begin(talks.letterToAll, first!, lead, batchId)),
  ];
  await writeExchanges(
    tx,
    begun.map(({ exchange }) => exchange),
    begun.flatMap(({ words }) => words),
  );
}

type Said = [side: "loop" | "space", days: number, hour: number, body: string];
type Told = { subject: string; said: unknown[] };

async function leadOf(tx: Transaction, spaceId: string): Promise<string | null> {
  const [lead = null] = await idsOf(
    tx,
    sql`select m.person_id as id from mandate m join person p on p.id = m.person_id
        where m.unit_id = ${spaceId} and m.kind_key = 'space_lead' and m.ends_at is null
        order by m.starts_at, p.search_name limit 1`,
  );
  return lead;
}
