import type {
  CollegeRule,
  Conditions,
  ConsensusRule,
  Incompatible,
  PowerGiven,
  PublicFact,
  Said,
} from "./schema.ts";

interface StandardUnit {
  key: string;
  contains: string[];
  hasMembers: boolean;
  joining: "free" | "request" | "closed";
  requiredRoles?: string[];
  college?: CollegeRule;
  shows?: PublicFact[];
}

/**
 * The kinds of unit and of mandate with which a movement begins: dated data from the first day, which it changes
 * as it likes. Source: the annex and §25–28; powers are named by the domains that declare them.
 */
export const standardUnitKinds: StandardUnit[] = [
  {
    key: "movement",
    contains: ["loop", "space", "committee", "coordination", "network", "thematic_group"],
    hasMembers: true,
    joining: "closed",
  },
  {
    key: "coordination",
    contains: ["pole"],
    hasMembers: false,
    joining: "closed",
    requiredRoles: ["coordinator"],
    college: {
      rule: "equal",
      seats: 24,
      of: ["coordinator", "coordination_member"],
      blocks: ["appointment"],
    },
  },
  {
    key: "space",
    contains: ["pole", "network", "thematic_group"],
    hasMembers: false,
    joining: "closed",
    requiredRoles: ["space_lead"],
  },
  { key: "pole", contains: [], hasMembers: true, joining: "request" },
  { key: "committee", contains: [], hasMembers: false, joining: "closed" },
  { key: "network", contains: [], hasMembers: true, joining: "free" },
  { key: "thematic_group", contains: [], hasMembers: true, joining: "free" },
  {
    key: "loop",
    contains: ["group"],
    hasMembers: true,
    joining: "closed",
    requiredRoles: [
      "loop_group_life",
      "loop_material",
      "loop_treasury",
      "loop_struggles",
      "loop_unitary",
      "loop_stewarding",
      "loop_training",
      "loop_mp",
    ],
  },
  {
    key: "group",
    contains: [],
    hasMembers: true,
    joining: "free",
    requiredRoles: ["animator"],
    // The address of a group to write to is on no page.
    shows: ["members", "charges", "meeting", "under"],
  },
];

interface StandardMandate {
  key: string;
  label: Said;
  unitKinds: string[];
  powers: PowerGiven[];
  pair?: boolean;
  seats?: number;
  public?: boolean;
  termMonths?: number;
  conditions?: Conditions;
  incompatible?: Incompatible[];
  means?: ("nomination" | "consensus" | "election" | "by_right")[];
  consensus?: ConsensusRule;
  handover?: Said[];
}

const here = (...powers: string[]): PowerGiven[] => powers.map((power) => ({ power, reach: "unit" }));
const below = (...powers: string[]): PowerGiven[] => powers.map((power) => ({ power, reach: "subtree" }));

const loopPowers = [
  ...here("reviews.consolidate", "reviews.answer", "voice.speak", "loops.write"),
  ...below("reviews.remind", "organisation.see-members"),
];

/** A role of a loop: what all liaisons may do, for two years, with what they hand over when they leave. */
const loopRole = {
  unitKinds: ["loop"],
  powers: loopPowers,
  termMonths: 24,
  handover: [
    { fr: "Les dossiers en cours et où les trouver", en: "Ongoing work and where to find it" },
    { fr: "Les contacts utiles, avec leur accord", en: "Useful contacts, with their consent" },
    { fr: "Les accès partagés, changés ou transmis", en: "Shared access, changed or handed over" },
  ],
};

/** A loop seeks agreement for two weeks; those who stay silent agree, and everyone is told so beforehand (§28). */
const loopConsensus: ConsensusRule = { days: 14, silenceIsConsent: true, asked: "both", quorum: 0 };

export const standardMandateKinds: StandardMandate[] = [
  {
    key: "administrator",
    label: { fr: "Administrateur·rice", en: "Administrator" },
    unitKinds: ["movement"],
    powers: below(
      "movement.configure",
      "organisation.manage",
      "organisation.configure",
      "people.erase",
      "organisation.appoint",
      "organisation.waive-parity",
      "organisation.accept",
      "organisation.record-training",
      "appointments.open",
      "appointments.call",
      "loops.assign-mps",
      "loops.review-measure",
      "arrival.import",
      "arrival.export",
      "arrival.invite",
      "arrival.merge",
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
    powers: below("texts.edit", "texts.publish", "voice.decide", "roadmap.edit", "loops.review-measure"),
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
    incompatible: [{ kind: "coordinator", where: "anywhere" }],
  },
  {
    key: "space_lead",
    label: { fr: "Responsable d’espace", en: "Space lead" },
    unitKinds: ["space"],
    powers: below(
      "roadmap.report",
      "organisation.accept",
      "appointments.open",
      "appointments.call",
      "loops.write",
    ),
    pair: true,
    public: true,
  },
  {
    key: "space_task",
    label: { fr: "Responsable d’une tâche", en: "Task lead" },
    unitKinds: ["space", "coordination"],
    powers: [],
    public: true,
  },
  {
    key: "pole_member",
    label: { fr: "Responsable de pôle", en: "Pole lead" },
    unitKinds: ["pole", "network", "thematic_group"],
    powers: here("organisation.accept", "organisation.see-members"),
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
    label: { fr: "Référent·e vie des groupes", en: "Group-life liaison" },
    ...loopRole,
    powers: [...loopPowers, ...here("appointments.open", "appointments.call")],
    means: ["consensus", "nomination"],
    consensus: loopConsensus,
    conditions: {
      trainings: [
        {
          key: "vie-des-groupes",
          label: { fr: "Vie des groupes et médiation", en: "Group life and mediation" },
          before: false,
        },
      ],
    },
    pair: true,
  },
  {
    key: "loop_material",
    label: { fr: "Référent·e matériel", en: "Equipment liaison" },
    ...loopRole,
  },
  {
    key: "loop_treasury",
    label: { fr: "Référent·e trésorerie", en: "Treasury liaison" },
    ...loopRole,
  },
  {
    key: "loop_struggles",
    label: { fr: "Référent·e luttes", en: "Struggles liaison" },
    ...loopRole,
    pair: true,
  },
  {
    key: "loop_unitary",
    label: { fr: "Référent·e relations unitaires", en: "Alliances liaison" },
    ...loopRole,
    pair: true,
  },
  {
    key: "loop_stewarding",
    label: { fr: "Référent·e service d’ordre", en: "Stewarding liaison" },
    ...loopRole,
    conditions: {
      trainings: [
        {
          key: "service-d-ordre",
          label: { fr: "Accueil et sécurité des rassemblements", en: "Stewarding of gatherings" },
          before: false,
        },
      ],
    },
  },
  {
    key: "loop_training",
    label: { fr: "Contact formation", en: "Training contact" },
    ...loopRole,
    powers: [...loopPowers, ...below("organisation.record-training")],
  },
  {
    key: "loop_mp",
    label: { fr: "Député·e référent·e", en: "Liaison MP" },
    unitKinds: ["loop"],
    powers: here("loops.serve"),
    seats: 1,
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
    label: { fr: "Animateur·rice", en: "Facilitator" },
    unitKinds: ["group"],
    powers: here("reviews.answer", "voice.speak", "organisation.see-members"),
    pair: true,
    consensus: { days: 7, silenceIsConsent: false, asked: "members", quorum: 30 },
  },
];
