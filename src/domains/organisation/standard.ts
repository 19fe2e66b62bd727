import type { PowerGiven } from "./schema.ts";

/**
 * The kinds of unit and of mandate with which a movement begins: dated data from the first day, which it changes
 * as it likes. Source: the annex and §25–28; powers are named by the domains that declare them.
 */
export const standardUnitKinds: { key: string; contains: string[]; hasMembers: boolean }[] = [
  {
    key: "movement",
    contains: ["loop", "space", "committee", "coordination", "network", "thematic_group"],
    hasMembers: true,
  },
  { key: "coordination", contains: ["pole"], hasMembers: false },
  { key: "space", contains: ["pole", "network", "thematic_group"], hasMembers: false },
  { key: "pole", contains: [], hasMembers: true },
  { key: "committee", contains: [], hasMembers: false },
  { key: "network", contains: [], hasMembers: true },
  { key: "thematic_group", contains: [], hasMembers: true },
  { key: "loop", contains: ["group"], hasMembers: false },
  { key: "group", contains: [], hasMembers: true },
];

interface StandardMandate {
  key: string;
  label: { fr: string; en: string };
  unitKinds: string[];
  powers: PowerGiven[];
  pair?: boolean;
  seats?: number;
  public?: boolean;
}

const here = (...powers: string[]): PowerGiven[] => powers.map((power) => ({ power, reach: "unit" }));
const below = (...powers: string[]): PowerGiven[] => powers.map((power) => ({ power, reach: "subtree" }));

const loopPowers = [
  ...here("reviews.consolidate", "reviews.answer", "voice.speak"),
  ...below("reviews.remind", "organisation.see-members"),
];

export const standardMandateKinds: StandardMandate[] = [
  {
    key: "administrator",
    label: { fr: "Administrateur·rice", en: "Administrator" },
    unitKinds: ["movement"],
    powers: below(
      "movement.configure",
      "organisation.manage",
      "organisation.appoint",
      "texts.import",
      "texts.edit",
      "texts.publish",
      "roadmap.edit",
      "reviews.manage",
    ),
  },
  {
    key: "editor",
    label: { fr: "Rédacteur·rice de la feuille de route", en: "Editor of the roadmap" },
    unitKinds: ["movement"],
    powers: below("texts.edit", "texts.publish", "voice.decide", "roadmap.edit"),
  },
  {
    key: "coordinator",
    label: { fr: "Coordinateur·rice", en: "Coordinator" },
    unitKinds: ["coordination"],
    powers: here("roadmap.report"),
    seats: 1,
    public: true,
  },
  {
    key: "coordination_member",
    label: { fr: "Membre de la coordination", en: "Member of the coordination" },
    unitKinds: ["coordination"],
    powers: [],
    public: true,
  },
  {
    key: "treasurer",
    label: { fr: "Trésorier·ère", en: "Treasurer" },
    unitKinds: ["movement"],
    powers: [],
    seats: 1,
  },
  {
    key: "space_lead",
    label: { fr: "Responsable d’espace", en: "Space lead" },
    unitKinds: ["space"],
    powers: below("roadmap.report"),
    pair: true,
    public: true,
  },
  {
    key: "space_task",
    label: { fr: "Responsable d’une tâche", en: "In charge of a task" },
    unitKinds: ["space", "coordination"],
    powers: [],
    public: true,
  },
  {
    key: "pole_member",
    label: { fr: "Responsable de pôle", en: "Pole lead" },
    unitKinds: ["pole", "network", "thematic_group"],
    powers: [],
    public: true,
  },
  {
    key: "committee_member",
    label: { fr: "Membre de comité", en: "Committee member" },
    unitKinds: ["committee"],
    powers: [],
  },
  {
    key: "loop_group_life",
    label: { fr: "Référent·e vie des groupes", en: "Group-life referent" },
    unitKinds: ["loop"],
    powers: loopPowers,
    pair: true,
  },
  {
    key: "loop_material",
    label: { fr: "Référent·e matériel", en: "Material referent" },
    unitKinds: ["loop"],
    powers: loopPowers,
  },
  {
    key: "loop_treasury",
    label: { fr: "Référent·e trésorerie", en: "Treasury referent" },
    unitKinds: ["loop"],
    powers: loopPowers,
  },
  {
    key: "loop_struggles",
    label: { fr: "Référent·e luttes", en: "Struggles referent" },
    unitKinds: ["loop"],
    powers: loopPowers,
    pair: true,
  },
  {
    key: "loop_unitary",
    label: { fr: "Référent·e relations unitaires", en: "Unitary-relations referent" },
    unitKinds: ["loop"],
    powers: loopPowers,
    pair: true,
  },
  {
    key: "loop_stewarding",
    label: { fr: "Référent·e service d’ordre", en: "Stewarding referent" },
    unitKinds: ["loop"],
    powers: loopPowers,
  },
  {
    key: "loop_training",
    label: { fr: "Contact formation", en: "Training contact" },
    unitKinds: ["loop"],
    powers: loopPowers,
  },
  {
    key: "loop_mp",
    label: { fr: "Député·e référent·e", en: "Referent MP" },
    unitKinds: ["loop"],
    powers: [],
    public: true,
  },
  {
    key: "loop_delegate",
    label: { fr: "Délégué·e à l’assemblée", en: "Delegate to the assembly" },
    unitKinds: ["loop"],
    powers: [],
  },
  {
    key: "animator",
    label: { fr: "Animateur·rice", en: "Animator" },
    unitKinds: ["group"],
    powers: here("reviews.answer", "voice.speak", "organisation.see-members"),
    pair: true,
  },
];
