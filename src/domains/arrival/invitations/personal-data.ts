import type { PersonalData } from "#platform/personal/index.ts";

/** What invitations keep about people. */
export const invitationsPersonalData: readonly PersonalData[] = [
  {
    table: "invitation",
    columns: ["person_id", "token_hash", "opened_at", "confirmed_at", "declined_at", "remark", "corrected"],
    purpose: "Inviter une fois chaque personne reprise d’une liste, et suivre sa réponse",
    basis: "legitimate interest",
    retention: "Deux ans après la réponse",
    erasure: "delete",
  },
  {
    table: "invitation_wave",
    columns: ["created_by", "name", "words"],
    purpose: "Savoir qui a préparé une vague d’invitations, et ce qu’elle en dit",
    basis: "legitimate interest",
    retention: "Cinq ans",
    erasure: "keep",
  },
];
