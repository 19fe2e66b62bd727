import { sql } from "drizzle-orm";
import { applyBatch, type Batch, bring, mapColumns, undoBatch } from "#domains/lists/index.ts";
import { actorOfPerson } from "#domains/mandates/index.ts";
import { db, newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import type { DemoDates } from "../content/index.ts";

/** Lines of the membership file of a section: as such files are, four out of ten have something wrong. */
const memberFile = `Numéro;Prénom;Nom;Courriel;Civilité;Né(e) le;Ville;CP
A-101;Philomène;Castagnède;philomene.castagnede@example.org;Mme;12/03/1961;Annonay;07100
A-102;Anatole;Briquebec;anatole.briquebec@example.org;M.;30/11/1975;Annonay;07100
A-103;Sidonie;Lamarzelle;sidonie chez example;Mme;;Privas;07000
A-104;Ignace;Vertolaye;ignace.vertolaye@example.org;M.;31/02/1980;Privas;07000
A-105;Bérénice;Quintenas;berenice.quintenas@example.org;Mme;02/07/94;Aubenas;07200
A-106;Achille;Sampzon;achille.sampzon@example.org;M.;;Aubenas;07200
A-106;Achillée;Sampzon;achillee.sampzon@example.org;Mme;;Aubenas;07200
A-107;Zélie;O’Kerlan;zelie.okerlan@example.org;Mme;14/01/1988;Le Teil;07400
A-108;;Chomérac;chomerac@example.org;?;;;
A-109;Gaspard;D’Arbres;gaspard.darbres@example.org;M.;05/05/1950;Tournon-sur-Rhône;07300
A-110;Emna;Ben Ouirane;emna.benouirane@example.org;Mme;;Privas;07000
A-111;Léonce;Payzac;leonce.payzac@example.org;NB;;Villeneuve-de-Berg;07170
A-112;Marius;Payzac;leonce.payzac@example.org;M.;;Villeneuve-de-Berg;07170
A-113;Ombeline;Rompon;ombeline.rompon@example;Mme;;;
A-114;Isaure;Thueyts;isaure.thueyts@example.org;Mme;tantôt;;
`;

/** A list sent by mistake, and taken back the same day. */
const wrongFile = `Prénom;Nom;E-mail
Odilon;Erreurdeliste;odilon.erreurdeliste@example.org
Perrette;Erreurdeliste;perrette.erreurdeliste@example.org
Fulbert;Erreurdeliste;
`;

/**
 * Two lists that the administrator of the example brought in: one with refused lines that wait to be corrected, one that
 * was undone. Call it once the example is loaded: lists are compared with what is there.
 */
export async function writeArrival(administrator: string, dates: DemoDates): Promise<void> {
  const actor = await actorOfPerson(administrator);
  const members = await brought(actor, "Fichier des adhésions", "adhesions-ardeche.csv", memberFile);
  await lived(members, dates.day(-12));
  const wrong = await brought(actor, "Contacts d’un autre collectif", "contacts.csv", wrongFile);
  await undoBatch(actor, wrong.id);
  await lived(wrong, dates.day(-5));
}

async function brought(actor: Actor, source: string, fileName: string, text: string): Promise<Batch> {
  const received = await bring(actor, { id: newId(), kind: "people", source, fileName }, once(text));
  await mapColumns(actor, received.id, received.columns);
  return applyBatch(actor, received.id);
}

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** Dates a list as if it had come on that day. */
async function lived({ id }: Batch, day: Day): Promise<void> {
  const at = sql`(${day}::date + time '17:40') at time zone 'UTC'`;
  await db.execute(
    sql`update arrival_batch set created_at = ${at}, checked_at = ${at} + interval '4 minutes',
          applied_at = ${at} + interval '9 minutes', undone_at = case when state = 'undone' then ${at} + interval '2 hours' end
        where id = ${id}`,
  );
}
