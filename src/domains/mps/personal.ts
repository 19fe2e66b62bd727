import type { PersonalData } from "#platform/personal/index.ts";

/** What liaison MPs, their assignment and the requests made to them keep of people. */
export const mpData: readonly PersonalData[] = [
  {
    table: "mp_availability",
    columns: ["person_id", "note", "from_on", "until_on", "said_by", "at_most"],
    purpose: "Savoir quel·le député·e est disponible pour les boucles, comme il ou elle l’a dit",
    basis: "membership",
    retention: "Deux ans après la fin du mandat de député·e",
    erasure: "delete",
  },
  {
    table: "mp_run",
    columns: ["made_by", "settled_by", "minutes"],
    purpose: "Savoir qui a proposé et adopté une affectation des député·es, et pourquoi",
    basis: "membership",
    retention: "Cinq ans pour l’histoire du mouvement",
    erasure: "anonymise",
  },
  {
    table: "mp_run_line",
    columns: ["person_id", "former_id", "mandate_ids", "pinned_by", "pin_reason"],
    purpose:
      "Proposer un·e député·e référent·e à chaque boucle et garder la raison des choix faits à la main",
    basis: "membership",
    retention: "Cinq ans pour l’histoire du mouvement",
    erasure: "anonymise",
  },
  {
    table: "mp_request",
    columns: ["asked_by", "subject", "words", "wished_on"],
    purpose: "Transmettre la demande d’une boucle à son ou sa député·e référent·e",
    basis: "membership",
    retention: "Deux ans après la dernière réponse",
    erasure: "anonymise",
  },
  {
    table: "mp_request_step",
    columns: ["by_id", "words"],
    purpose: "Faire connaître la réponse à la boucle qui a demandé",
    basis: "membership",
    retention: "Deux ans après la dernière réponse",
    erasure: "anonymise",
  },
];
