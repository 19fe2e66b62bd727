import { sql } from "drizzle-orm";
import { enrolMany } from "#domains/mandates/index.ts";
import { joinRequest, type Unit } from "#domains/units/index.ts";
import { newId, rows, type Transaction } from "#platform/database/index.ts";
import { typeset } from "../../content/index.ts";

type Fate = "waiting" | "accepted" | "declined";

/** What people wrote to join a pole, some days ago, and what became of it. */
const asked: [fate: Fate, daysAgo: number, words: string, reason?: string][] = [
  ["waiting", 2, "J'ai tenu l'accueil d'une bibliothèque pendant dix ans."],
  ["waiting", 5, "Libre le mardi et le jeudi, et je fais de bonnes tartes."],
  ["waiting", 9, "Je débute, mais j'apprends vite."],
  ["waiting", 1, "Je sais conduire un utilitaire et ranger ce qu'il y a dedans."],
  ["accepted", 40, "Deux ans de régie dans un théâtre."],
  ["accepted", 62, "J'aimerais aider à distance, je n'ai pas de gare."],
  ["accepted", 95, "On m'a dit que vous manquiez de bras."],
  ["accepted", 130, "J'ai suivi la formation au printemps."],
  [
    "declined",
    20,
    "Je voudrais commencer sans la formation.",
    "La formation vient d'abord : la prochaine est le mois qui vient, nous vous y attendons.",
  ],
  [
    "declined",
    75,
    "Je cherche surtout un emploi.",
    "Le pôle n'a que des bénévoles. Votre groupe local sera heureux de vous voir.",
  ],
];

/** Requests to join the poles of the example: some wait, some were accepted, two were declined with a reason. */
export async function writeRequests(tx: Transaction, root: Unit): Promise<void> {
  const poles = await rows<{ id: string }>(
    tx,
    sql`select id from unit where kind = 'pole' and closed_at is null order by search_name limit 6`,
  );
  const people = await rows<{ id: string }>(
    tx,
    sql`select p.id from person p join membership m on m.person_id = p.id and m.unit_id = ${root.id} and m.ended_at is null
        where not exists (select from mandate h where h.person_id = p.id)
          and not exists (select from person_account a where a.person_id = p.id)
        order by p.search_name, p.id offset 300 limit ${asked.length}`,
  );
  const requests = asked.slice(0, people.length).map(([fate, daysAgo, words, reason], index) => {
    const askedAt = new Date(Date.now() - daysAgo * 86_400_000);
    const decidedAt = fate === "waiting" ? null : new Date(askedAt.getTime() + 3 * 86_400_000);
    return {
      id: newId(),
      unitId: poles[index % poles.length]!.id,
      personId: people[index]!.id,
      words: typeset(words),
      askedAt,
      decidedAt,
      accepted: fate === "waiting" ? null : fate === "accepted",
      reason: reason ? typeset(reason) : null,
    };
  });
  await tx.insert(joinRequest).values(requests);
  await enrolMany(
    tx,
    requests.flatMap(({ accepted, unitId, personId, decidedAt }) =>
      accepted && decidedAt ? [{ unitId, personId, startedAt: decidedAt }] : [],
    ),
  );
}
