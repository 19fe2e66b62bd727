import { sql } from "drizzle-orm";
import { writeExchanges } from "#domains/loops/index.ts";
import { pairRole } from "#domains/pairs/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { HOME_LOOP } from "../content/index.ts";
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
  const at = (daysAgo: number, hour: number) => dates.at(-daysAgo, hour);
  const about = { kindKey: pairRole, spaceId };
  const map = {
    ...about,
    id: newId(),
    loopId: home.loopId,
    subject: "Relire la carte des groupes",
    startedBy: home.personId,
    startedAt: at(9, 19),
  };
  const word = (
    exchangeId: string,
    side: "loop" | "space",
    authorId: string,
    body: string,
    saidAt: Date,
  ) => ({ id: newId(), exchangeId, side, authorId, body, saidAt });
  const batchId = newId();
  const everywhere = pairs.map(([first]) => ({
    ...about,
    id: newId(),
    loopId: first!.loopId,
    subject: "Journée des binômes : trois dates au choix",
    startedBy: lead,
    startedAt: at(3, 9),
    batchId,
  }));
  const invitation =
    "Bonjour à toutes et tous,\n\nNous préparons une journée pour les binômes : premiers pas de médiation le matin, cartes des groupes l’après-midi. Dites-nous laquelle des trois dates vous irait : le deuxième samedi de janvier, le dernier, ou le premier de février.";
  await writeExchanges(
    tx,
    [map, ...everywhere],
    [
      word(
        map.id,
        "loop",
        home.personId,
        "Deux groupes du plateau se réunissent désormais ensemble. Faut-il les montrer comme un seul sur la carte, ou garder les deux le temps qu’ils en décident ?",
        at(9, 19),
      ),
      word(
        map.id,
        "space",
        lead,
        "Gardez les deux tant qu’ils n’ont pas décidé : c’est leur choix, pas celui de la carte. Nous pouvons relire avec vous ce qu’ils proposent.",
        at(7, 11),
      ),
      word(
        map.id,
        "loop",
        home.personId,
        "Merci. Ils se voient dans dix jours, nous reviendrons vers vous.",
        at(6, 21),
      ),
      ...everywhere.map(({ id }) => word(id, "space", lead, invitation, at(3, 9))),
    ],
  );
}

async function leadOf(tx: Transaction, spaceId: string): Promise<string | null> {
  const [lead = null] = await idsOf(
    tx,
    sql`select m.person_id as id from mandate m join person p on p.id = m.person_id
        where m.unit_id = ${spaceId} and m.kind_key = 'space_lead' and m.ends_at is null
        order by m.starts_at, p.search_name limit 1`,
  );
  return lead;
}
