import { newId, type Transaction } from "#platform/database/index.ts";
import { right } from "./schema.ts";

type NewRight = Omit<typeof right.$inferInsert, "id">;

/**
 * The rights with which a movement begins (§25, annex): facilitators of certified groups belong to the loop of their
 * department, MPs to the loop of their constituency, and those who lead a space sit in the coordination.
 */
const standardRights: NewRight[] = [
  {
    key: "animators_in_loop",
    label: {
      fr: "Les animateur·rices des groupes certifiés sont membres de leur boucle",
      en: "Facilitators of certified groups are members of their loop",
    },
    source: { from: "mandate", kinds: ["animator"], unitKinds: ["group"], certifiedOnly: true },
    target: { to: "above", unitKind: "loop" },
  },
  {
    key: "mps_in_loop",
    label: {
      fr: "Les député·es sont membres de la boucle de leur circonscription",
      en: "MPs are members of the loop of their constituency",
    },
    source: { from: "office", offices: ["mp"] },
    target: { to: "place", unitKind: "loop" },
  },
  {
    key: "leads_in_coordination",
    label: {
      fr: "Les responsables d’espace siègent à la coordination",
      en: "Space leads sit in the coordination",
    },
    source: { from: "mandate", kinds: ["space_lead"], unitKinds: ["space"], certifiedOnly: false },
    target: { to: "kind", unitKind: "coordination" },
    givesKind: "coordination_member",
    mayDecline: false,
  },
];

/** Writes the standard rights at the founding of a movement, inside its transaction. */
export async function writeStandardRights(tx: Transaction, validFrom: Date): Promise<void> {
  await tx
    .insert(right)
    .values(standardRights.map((one, position) => ({ ...one, id: newId(), position, validFrom })));
}
