import type { PositionRow } from "#domains/appointments/index.ts";

/** A consensus on a pair of a loop, of two people who hold nothing yet. Days are counted from today. */
export interface ConsensusTold {
  loop: string;
  thirdParty?: boolean;
  /** Whether the second of the pair accepts. */
  declined?: boolean;
  proposals: {
    days: number;
    words: string;
    /** The first person asked says this. */
    says?: Pick<PositionRow, "stance" | "reason" | "confided">;
    /** Those who consent, by their place among the people asked: the first of them, and the first not. */
    consent?: [from: number, to: number];
  }[];
  end?: { days: number } & ({ adopted: string } | { withdrawn: string });
}

/** Consensuses away from home, one in each state. */
export const consensuses: readonly ConsensusTold[] = [
  { loop: "isere", proposals: [{ days: -9, words: "Deux personnes de groupes voisins, qui ont déjà animé ensemble les réunions de rentrée.", says: { stance: "reservation", reason: "Personne ne vient de la montagne. Qu’au moins une réunion sur quatre s’y tienne." }, consent: [1, 9] }] },
  { loop: "drome", thirdParty: true, proposals: [{ days: -8, words: "Un binôme du nord et du sud du département.", says: { stance: "objection", confided: true, reason: "J’ai quitté un groupe après une dispute avec l’une de ces personnes. J’aimerais en parler d’abord." }, consent: [1, 6] }] },
  {
    loop: "gard",
    proposals: [
      { days: -12, words: "Un binôme pour deux ans.", says: { stance: "objection", reason: "Deux ans sans point d’étape, c’est trop long pour une première fois." }, consent: [2, 4] },
      { days: -5, words: "Le même binôme, avec un point d’étape devant la boucle au bout de six mois.", consent: [0, 3] },
    ],
  },
  { loop: "loire", proposals: [{ days: -30, words: "Un nouveau binôme, après le départ de la moitié du précédent.", consent: [0, 7] }], end: { days: -14, adopted: "La proposition est restée ouverte deux semaines.\n\nAu terme du délai aucune objection ne tenait. Le binôme commence par une tournée des groupes." } },
  { loop: "vaucluse", declined: true, proposals: [{ days: -40, words: "Un binôme qui commencerait à la rentrée." }], end: { days: -33, withdrawn: "L’une des deux personnes change de région pour son travail. Nous reprendrons en janvier." } },
];
