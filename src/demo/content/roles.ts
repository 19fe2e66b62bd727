import { slugify, typeset } from "./typography.ts";

/** A committee: what it hears is confidential, so it is reached directly. */
export interface Committee {
  readonly slug: string;
  readonly name: string;
  readonly mission: string;
  readonly contactEmail: string;
}

/** What somebody must take care of in each loop. */
export interface LoopRole {
  readonly slug: string;
  readonly name: string;
  readonly mission: string;
  /** Held by two people of different gender. */
  readonly heldByPair: boolean;
}

export const COMMITTEES: readonly Committee[] = [
  committee("Comité des principes", "Veille au respect de nos principes entre membres et entre groupes, après la médiation."),
  committee("Comité d'écoute des violences sexistes et sexuelles", "Reçoit directement, écoute, protège et décide. Jamais par la boucle, jamais en réunion."),
  committee("Comité électoral", "Relit les comptes rendus d'assemblée communale et accompagne les listes."),
];

/** The eight roles of a loop. */
export const LOOP_CHARGES: readonly LoopRole[] = [
  role("group-life", "Vie des groupes", "Carte des groupes et médiation, par deux personnes à parité.", true),
  role("material", "Matériel", "Commandes, livraisons, et le compte de ce qui a servi.", false),
  role("treasury", "Trésorerie", "Caisse de la boucle, remboursements, budget des actions.", false),
  role("struggles", "Luttes", "Lien avec les piquets, les collectifs et le registre des luttes.", true),
  role("unitary-relations", "Relations unitaires", "Parle avec les associations, les syndicats et les partis amis.", true),
  role("stewarding", "Service d'ordre", "Prépare des rassemblements calmes avec l'équipe formée.", false),
  role("training-contact", "Contact formation", "Monte les soirées de formation et recueille les besoins.", false),
  role("liaison-mp", "Parlementaire référent·e", "Répond à la boucle, vient quand on l'invite, se fait remplacer sinon.", false),
];

function committee(name: string, mission: string): Committee {
  const slug = slugify(name);
  return { slug, name: typeset(name), mission: typeset(mission), contactEmail: `${slug}@example.org` };
}

function role(slug: string, name: string, mission: string, heldByPair: boolean): LoopRole {
  return { slug, name: typeset(name), mission: typeset(mission), heldByPair };
}
