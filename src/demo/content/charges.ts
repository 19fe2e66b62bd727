import { slugify, typeset } from "./typography.ts";

/** A committee: what it hears is confidential, so it is reached directly. */
export interface Committee {
  readonly slug: string;
  readonly name: string;
  readonly mission: string;
  readonly contactEmail: string;
}

/** What somebody must take care of in each loop. */
export interface LoopCharge {
  readonly slug: string;
  readonly name: string;
  readonly mission: string;
  /** Held by two people of different gender. */
  readonly heldByPair: boolean;
}

export const COMMITTEES: readonly Committee[] = [
  committee(
    "Comité des principes",
    "Veille au respect de nos principes entre membres et entre groupes, après la médiation.",
  ),
  committee(
    "Comité d'écoute des violences sexistes et sexuelles",
    "Reçoit directement, écoute, protège et décide. Jamais par la boucle, jamais en réunion.",
  ),
  committee("Comité électoral", "Relit les comptes rendus d'assemblée communale et accompagne les listes."),
];

/** The eight charges of a loop. */
export const LOOP_CHARGES: readonly LoopCharge[] = [
  charge(
    "group-life",
    "Vie des groupes",
    "Carte des groupes et médiation, par deux personnes à parité.",
    true,
  ),
  charge("material", "Matériel", "Commandes, livraisons, et le compte de ce qui a servi.", false),
  charge("treasury", "Trésorerie", "Caisse de la boucle, remboursements, budget des actions.", false),
  charge("struggles", "Luttes", "Lien avec les piquets, les collectifs et le registre des luttes.", true),
  charge(
    "unitary-relations",
    "Relations unitaires",
    "Parle avec les associations, les syndicats et les partis amis.",
    true,
  ),
  charge("stewarding", "Service d'ordre", "Prépare des rassemblements calmes avec l'équipe formée.", false),
  charge(
    "training-contact",
    "Contact formation",
    "Monte les soirées de formation et recueille les besoins.",
    false,
  ),
  charge(
    "referent-mp",
    "Parlementaire référent·e",
    "Répond à la boucle, vient quand on l'invite, se fait remplacer sinon.",
    false,
  ),
];

function committee(name: string, mission: string): Committee {
  const slug = slugify(name);
  return { slug, name: typeset(name), mission: typeset(mission), contactEmail: `${slug}@example.org` };
}

function charge(slug: string, name: string, mission: string, heldByPair: boolean): LoopCharge {
  return { slug, name: typeset(name), mission: typeset(mission), heldByPair };
}
