/** How a page is reached: an address, then the first link on it that matches, then the first on that one… */
export type Way = readonly [string, ...Step[]];
export type Step = RegExp | Last | Filled;

/** The last link that matches instead of the first: lists begin with what is newest. */
export interface Last {
  last: RegExp;
}

/** The page that answers a form filled in this way: words by the name of the field, and a file. */
export interface Filled {
  fill: Record<string, string>;
  file?: { field: string; path: string };
}

const last = (pattern: RegExp): Last => ({ last: pattern });

/** The first screen of every role after sign-in. */
const mine = { mine: ["/mon-mouvement"] } as const;

/**
 * What is looked at, by role, under the name that its pictures bear. A domain that gains a page adds a line here;
 * ids are never written down, links are followed to them.
 */
export const visits: Record<string, Record<string, Way>> = {
  visitor: {
    home: ["/"],
    roadmap: ["/feuille-de-route"],
    objective: ["/feuille-de-route", /\/objectifs\/[^/]+$/],
    progress: ["/feuille-de-route/avancement"],
    texts: ["/textes"],
    versions: ["/feuille-de-route", /^\/textes\/[^/]+\/versions$/],
    commitments: ["/engagements"],
    commitment: ["/engagements", /^\/engagements\/[0-9a-f]{8}-/],
    groups: ["/groupes"],
    "groups-found": ["/groupes?q=aubenas"],
    "groups-none-found": ["/groupes?q=xyzzy"],
    group: ["/groupes?q=aubenas", /^\/unites\/aubenas/],
    loop: ["/unites/ardeche"],
    organisation: ["/nous"],
    "organisation-proposed": ["/nous?vue=projet"],
    "organisation-by-territory": ["/nous?vue=territoire"],
    "arrivals-departures": ["/nous/arrivees-et-departs"],
    structures: ["/structures"],
    loops: ["/boucles"],
    "charges-board": ["/charges-a-pourvoir"],
    deputies: ["/deputes"],
    calls: ["/appels"],
    call: ["/appels", /^\/appels\/[0-9a-f]{8}-[^/]+$/],
    "pair-review": ["/bilan-des-binomes", /^\/bilan-des-binomes\/\d+$/],
    "loop-charges": ["/unites/ardeche/charges"],
    "loop-mandates": ["/unites/ardeche/mandats"],
    "loop-counterparts": ["/unites/ardeche/interlocuteurs"],
    "loop-deputy": ["/unites/ardeche/depute"],
    "loop-history": ["/unites/ardeche/histoire"],
    "space-loops": ["/unites/vie-des-groupes/boucles"],
    space: ["/unites/vie-des-groupes"],
    contributions: ["/contributions"],
    contribution: ["/contributions", /^\/contributions\/[0-9a-f]{8}-/],
    "contributions-of-group": [
      "/groupes?q=aubenas",
      /^\/unites\/aubenas/,
      /^\/unites\/[^/]+\/contributions$/,
    ],
    reviews: ["/bilans"],
    "review-open": ["/bilans", /^\/bilans\/[^/]+$/],
    "review-participation": ["/bilans", /^\/bilans\/[^/]+$/, /\/participation$/],
    "review-closed": ["/bilans", last(/^\/bilans\/[^/]+$/)],
    "review-results": ["/bilans", last(/^\/bilans\/[^/]+$/), /\/resultats$/],
    "sign-in": ["/connexion"],
    "sign-in-refused": ["/connexion", { fill: { email: "noemie.exemple" } }],
    join: ["/rejoindre"],
    "join-refused": ["/rejoindre", { fill: { givenName: "Noémie", email: "noemie.exemple" } }],
    "your-data": ["/vos-donnees"],
    "not-found": ["/une-page-qui-manque"],
    style: ["/style"],
  },
  newcomer: { ...mine, account: ["/compte"], "new-contribution": ["/contributions/nouvelle"] },
  member: {
    ...mine,
    group: ["/mon-mouvement", /^\/unites\/[^/]+$/],
    "new-contribution": ["/contributions/nouvelle"],
    belonging: ["/mon-appartenance"],
    forbidden: ["/administration"],
  },
  animator: {
    ...mine,
    group: ["/mon-mouvement", /^\/unites\/[^/]+$/],
    "group-manage": ["/mon-mouvement", /^\/unites\/[^/]+$/, /\/gestion$/],
    review: ["/bilans", /^\/bilans\/[^/]+$/],
    answer: ["/mon-mouvement", /\/reponses\/[^/]+$/],
    "new-contribution": ["/contributions/nouvelle"],
  },
  loop_referent: {
    ...mine,
    loop: ["/unites/ardeche"],
    "loop-manage": ["/unites/ardeche/gestion"],
    powers: ["/mes-pouvoirs"],
    exchanges: ["/echanges"],
    exchange: ["/echanges", /^\/echanges\/[0-9a-f]{8}-/],
    pair: ["/unites/ardeche/binome"],
    deputy: ["/unites/ardeche/depute"],
    members: ["/unites/ardeche/membres"],
    consensuses: ["/unites/ardeche/consensus"],
    "new-consensus": ["/unites/ardeche/consensus/nouveau"],
    consolidation: ["/mon-mouvement", /\/boucles\/[^/]+$/],
    answer: ["/mon-mouvement", /\/boucles\/[^/]+$/, /\/reponses\/[^/]+$/],
  },
  space_lead: {
    ...mine,
    commitments: ["/engagements"],
    commitment: ["/mon-mouvement", /^\/engagements\/[0-9a-f]{8}-/],
  },
  treasurer: mine,
  committee_member: mine,
  delegate: mine,
  deputy: { ...mine, mandate: ["/mon-mandat-parlementaire"] },
  editor: {
    ...mine,
    synthesis: ["/synthese"],
    texts: ["/textes"],
    draft: ["/feuille-de-route", /\/versions$/, /\/brouillon$/],
    "draft-new-block": ["/feuille-de-route", /\/versions$/, /\/brouillon$/, /\/brouillon\/nouveau/],
    publication: ["/feuille-de-route", /\/versions$/, /\/brouillon$/, /\/publication$/],
    comparison: ["/feuille-de-route", /\/versions$/, /\/comparer/],
    "new-text": ["/textes/nouveau"],
    commitments: ["/engagements"],
    "choose-commitments": ["/engagements/choisir"],
    "choose-in-block": ["/engagements/choisir", /^\/engagements\/choisir\?.*bloc=/],
    contribution: ["/synthese", /^\/contributions\/[0-9a-f]{8}-/],
  },
  administrator: {
    ...mine,
    administration: ["/administration"],
    words: ["/administration/mots"],
    "movement-manage": ["/unites/mouvement/gestion"],
    kinds: ["/administration/organisation"],
    "mandate-kind": ["/administration/organisation/mandats/loop_mp"],
    "unit-kind": ["/administration/organisation/structures/loop"],
    parity: ["/administration/organisation/parite"],
    rights: ["/administration/organisation/droits"],
    right: ["/administration/organisation/droits", /^\/administration\/organisation\/droits\/[^/]+$/],
    terms: ["/administration/organisation/echeances"],
    offices: ["/administration/organisation/elus"],
    counterparts: ["/administration/organisation/interlocuteurs"],
    appointing: ["/unites/ardeche/mandats/nouveau?mandat=loop_training"],
    plans: ["/unites/ardeche/plans"],
    election: ["/unites/ardeche/elections/nouvelle"],
    "new-call": ["/unites/ardeche/appels/nouveau"],
    "loop-terms": ["/unites/ardeche/echeances"],
    merging: ["/unites/ardeche/gestion/fusion"],
    "deputies-assigned": ["/deputes/affectation"],
    arrival: ["/administration/arrivee"],
    "arrival-new": ["/administration/arrivee/nouveau"],
    "arrival-list": ["/administration/arrivee", /^\/administration\/arrivee\/[0-9a-f]{8}-[^/]+$/],
    "arrival-guide": ["/administration/arrivee/guide"],
    export: ["/administration/export"],
    doubles: ["/administration/doublons"],
    "doubles-compared": ["/administration/doublons", /^\/administration\/doublons\/[0-9a-f-]+\/[0-9a-f-]+$/],
    invitations: ["/administration/invitations"],
    "installations-joined": ["/administration/rattachement"],
    import: ["/textes/importer"],
    "import-preview": [
      "/textes/importer",
      { fill: {}, file: { field: "file", path: "tests/fixtures/texts/roadmap-dirty.md" } },
    ],
    "new-review": ["/bilans/nouveau"],
    "review-manage": ["/bilans", /^\/bilans\/(?!nouveau)[^/]+$/, /\/gestion$/],
    mailbox: ["/courrier"],
  },
};
