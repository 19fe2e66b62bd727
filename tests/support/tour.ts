import type { Page } from "playwright-core";
import { HOME_GROUP, HOME_LOOP } from "#demo/content/index.ts";
import type { Role } from "./example.ts";
import { linkOn } from "./pages.ts";

/** Whether this run looks at everything (`npm run verify`), or at what fits into a change's checks. */
export const everything = process.env.VERIFY === "1";

/** One kind of page of the example, and who sees it. */
export interface Stop {
  who: Role;
  /** The kind of page, in words. */
  what: string;
  /** Its address, or how a reader gets there. */
  go: string | ((page: Page) => Promise<unknown>);
  /** Whether it is laid out otherwise on a wide screen. */
  wide?: boolean;
  /** Whether it is made like another that is looked at in each run, so that `npm run verify` alone looks at it. */
  alike?: boolean;
  /** The status of its answer; 200 when not said. */
  status?: number;
}

const group = `/unites/${HOME_GROUP}`;
const loop = `/unites/${HOME_LOOP}`;
const id = "[0-9a-f-]{36}";

/** Follows the first link of a page that is like this, then adds to its address. */
const via =
  (from: string, like: RegExp, then = "") =>
  async (page: Page) =>
    page.goto(`${(await linkOn(page, from, like)).replace(/#.*/, "")}${then}`);

// The latest roadmap comes first; the one before it has no draft.
const text = (then: string) => via("/textes", /^\/textes\/feuille-de-route-\d+$/, then);
const olderText = async (page: Page) => {
  const latest = await linkOn(page, "/textes", /feuille-de-route-\d+$/);
  return page.goto(
    await linkOn(page, "/textes", new RegExp(`feuille-de-route-${Number(latest.slice(-4)) - 1}$`)),
  );
};
const onDraft = (like: RegExp) => async (page: Page) => {
  const draft = `${await linkOn(page, "/textes", /feuille-de-route-\d+$/)}/brouillon`;
  return page.goto(await linkOn(page, draft, like));
};
const openReview = (then: string) => via("/bilans", /^\/bilans\/bilan-[^/]*decembre$/, then);
const closedReview = (then: string) => via("/bilans", /^\/bilans\/bilan-[^/]*juin-\d+$/, then);
const promise = (then = "") => via("/engagements", new RegExp(`^/engagements/${id}$`), then);
const send = async (page: Page, name: RegExp) => {
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.locator("main").getByRole("button", { name }).first().click(),
  ]);
  await page.waitForLoadState("networkidle");
};

/** Brings in a file of our own that has the faults of real ones, and stays on its preview. */
async function bringIn(page: Page): Promise<void> {
  await page.goto("/textes/importer");
  await page.locator("input[type=file]").setInputFiles("tests/fixtures/texts/roadmap-dirty.md");
  await send(page, /aperçu|envoyer|importer|lire/i);
}

const onImport = (then: string) => via("/textes/importer", new RegExp(`^/textes/importer/${id}$`), then);

const visitor: Omit<Stop, "who">[] = [
  { what: "home", go: "/", wide: true },
  {
    what: "home with its menu open",
    go: async (page) => {
      await page.goto("/");
      await page.locator(".menu summary").click();
    },
  },
  { what: "sign-in", go: "/connexion", wide: true },
  {
    what: "sign-in refused",
    go: async (page) => {
      await page.goto("/connexion");
      await send(page, /lien/i);
    },
  },
  { what: "link sent", go: "/connexion/envoye" },
  { what: "link to press", go: "/connexion/lien?jeton=exemple" },
  { what: "join", go: "/rejoindre", wide: true },
  { what: "privacy", go: "/vos-donnees" },
  { what: "directory of groups", go: "/groupes", wide: true },
  { what: "a search that finds nothing", go: "/groupes?q=zzzzzz" },
  { what: "the chart", go: "/nous", wide: true },
  { what: "the chart as proposed", alike: true, go: "/nous?vue=projet" },
  { what: "the chart by territory", go: "/nous?vue=territoire", wide: true },
  { what: "arrivals and departures", go: "/nous/arrivees-et-departs" },
  { what: "structures", go: "/structures", wide: true },
  { what: "loops", go: "/boucles", wide: true },
  { what: "the board of roles", go: "/charges-a-pourvoir", wide: true },
  { what: "liaison MPs", go: "/deputes", wide: true },
  { what: "calls for volunteers", go: "/appels", wide: true },
  { what: "a call", go: via("/appels", new RegExp(`^/appels/${id}$`)) },
  { what: "reviews of the pairs", alike: true, go: "/bilan-des-binomes" },
  { what: "a review of the pairs", go: via("/bilan-des-binomes", /^\/bilan-des-binomes\/\d+$/) },
  { what: "a group", go: group, wide: true },
  { what: "a loop", go: loop },
  { what: "a loop's roles", go: `${loop}/charges` },
  { what: "a loop's mandates", alike: true, go: `${loop}/mandats` },
  { what: "a loop's counterparts", go: `${loop}/interlocuteurs` },
  { what: "a loop's MP", go: `${loop}/depute` },
  { what: "a loop's pair", alike: true, go: `${loop}/binome` },
  { what: "a loop's history", alike: true, go: `${loop}/histoire` },
  { what: "a space", go: "/unites/vie-des-groupes" },
  { what: "the loops that a space follows", go: "/unites/vie-des-groupes/boucles", wide: true },
  { what: "a group's contributions", go: `${group}/contributions` },
  { what: "a loop's contributions", go: `${loop}/contributions` },
  { what: "a loop's reviews", go: `${loop}/bilan` },
  { what: "a space's commitments", go: "/unites/vie-des-groupes/engagements" },
  { what: "texts", go: "/textes" },
  { what: "a whole text", go: text(""), wide: true },
  { what: "an objective", go: text("/objectifs/1"), wide: true },
  { what: "versions", go: text("/versions") },
  { what: "a version", go: text("/versions/1") },
  { what: "contributions", go: "/contributions", wide: true },
  { what: "contributions of an objective", go: "/contributions?objectif=1" },
  {
    what: "a contribution",
    go: via("/contributions?etat=retained", new RegExp(`^/contributions/${id}$`)),
    wide: true,
  },
  { what: "progress of the roadmap", go: "/feuille-de-route/avancement", wide: true },
  { what: "commitments", go: "/engagements", wide: true },
  { what: "a commitment", go: promise(), wide: true },
  { what: "reviews", go: "/bilans" },
  { what: "an open review", go: openReview("") },
  { what: "participation", go: openReview("/participation"), wide: true },
  { what: "a closed review", go: closedReview("") },
  { what: "results", go: closedReview("/resultats"), wide: true },
  {
    what: "loops behind a figure",
    go: async (page) => {
      const results = `${await linkOn(page, "/bilans", /juin-\d+$/)}/resultats`;
      await page.goto(await linkOn(page, results, /\/resultats\/boucles/));
    },
  },
  {
    what: "a space in a review",
    go: async (page) => {
      const results = `${await linkOn(page, "/bilans", /juin-\d+$/)}/resultats`;
      await page.goto(await linkOn(page, results, /\/espaces\//));
    },
  },
  { what: "nothing there", go: "/nulle-part", status: 404 },
  { what: "the style guide", go: "/style", wide: true },
  { what: "the trial mailbox", go: "/courrier" },
];

const member: Stop[] = [
  { who: "newcomer", what: "my movement, new", go: "/mon-mouvement" },
  { who: "newcomer", what: "a group to join", go: group },
  { who: "newcomer", what: "a contribution without a group", go: "/contributions/nouvelle" },
  { who: "member", what: "my account", go: "/compte", wide: true },
  {
    who: "member",
    what: "a new contribution",
    go: `/contributions/nouvelle?unite=${HOME_GROUP}`,
    wide: true,
  },
  {
    who: "member",
    what: "a contribution refused",
    go: async (page) => {
      await page.goto(`/contributions/nouvelle?unite=${HOME_GROUP}`);
      await send(page, /envoyer/i);
    },
  },
  { who: "member", what: "where I belong", go: "/mon-appartenance" },
  { who: "member", what: "a call to answer", alike: true, go: via("/appels", new RegExp(`^/appels/${id}$`)) },
  { who: "member", what: "a page for others", go: "/administration", status: 403 },
];

const holders: Stop[] = [
  { who: "animator", what: "my movement, expected", go: "/mon-mouvement", wide: true },
  { who: "animator", what: "an answer to give", go: openReview(`/reponses/${HOME_GROUP}`), wide: true },
  {
    who: "animator",
    what: "an answer refused",
    go: async (page) => {
      await openReview(`/reponses/${HOME_GROUP}`)(page);
      await send(page, /remettre/i);
    },
  },
  { who: "animator", what: "managing a group", go: `${group}/gestion`, wide: true },
  { who: "loop_referent", what: "a consolidation", go: openReview(`/boucles/${HOME_LOOP}`), wide: true },
  {
    who: "loop_referent",
    what: "comments of a loop",
    go: async (page) => {
      const desk = `${await linkOn(page, "/bilans", /decembre$/)}/boucles/${HOME_LOOP}`;
      await page.goto(await linkOn(page, desk, /\/questions\//));
    },
  },
  { who: "loop_referent", what: "a loop's answer", go: openReview(`/reponses/${HOME_LOOP}`) },
  { who: "loop_referent", what: "managing a loop", go: `${loop}/gestion` },
  { who: "loop_referent", what: "my powers", go: "/mes-pouvoirs" },
  { who: "loop_referent", what: "exchanges", go: "/echanges" },
  { who: "loop_referent", what: "an exchange", go: via("/echanges", new RegExp(`^/echanges/${id}$`)) },
  { who: "loop_referent", what: "the pair of one's loop", go: `${loop}/binome` },
  { who: "loop_referent", what: "the MP of one's loop", alike: true, go: `${loop}/depute` },
  { who: "loop_referent", what: "members of a loop", alike: true, go: `${loop}/membres` },
  { who: "loop_referent", what: "consensuses of a loop", go: `${loop}/consensus` },
  { who: "loop_referent", what: "a consensus to open", go: `${loop}/consensus/nouveau` },
  { who: "deputy", what: "my mandate in parliament", go: "/mon-mandat-parlementaire", wide: true },
  {
    who: "space_lead",
    what: "a commitment to report on",
    go: via("/mon-mouvement", new RegExp(`^/engagements/${id}`)),
    wide: true,
  },
];

const editor: Stop[] = [
  { who: "editor", what: "the desk of contributions", go: "/synthese", wide: true },
  {
    who: "editor",
    what: "a contribution to decide",
    go: via("/synthese?etat=waiting", new RegExp(`^/contributions/${id}$`)),
  },
  { who: "editor", what: "paragraphs to choose in", go: "/engagements/choisir" },
  { who: "editor", what: "sentences to choose", go: via("/engagements/choisir", /bloc=/), wide: true },
  { who: "editor", what: "a commitment's terms", go: promise("/modifier") },
  {
    who: "editor",
    what: "no draft yet",
    go: async (page) => {
      await olderText(page);
      await page.goto(`${page.url()}/brouillon`);
    },
  },
  { who: "editor", what: "a draft", go: text("/brouillon") },
  { who: "editor", what: "a block to write", go: onDraft(/\/brouillon\/blocs\//), wide: true },
  { who: "editor", what: "a block to add", go: onDraft(/\/brouillon\/nouveau/) },
  { who: "editor", what: "versions compared", go: text("/comparer?de=1&a=2"), wide: true },
  { who: "editor", what: "a publication", go: text("/publication") },
  { who: "editor", what: "a new text", go: "/textes/nouveau" },
];

const administrator: Stop[] = [
  { who: "administrator", what: "administration", go: "/administration", wide: true },
  { who: "administrator", what: "the movement's own words", go: "/administration/mots" },
  { who: "administrator", what: "erasing someone who asks", go: "/administration/effacement" },
  { who: "administrator", what: "managing the movement", go: "/unites/mouvement/gestion" },
  { who: "administrator", what: "kinds of units and mandates", go: "/administration/organisation" },
  {
    who: "administrator",
    what: "a kind of mandate",
    go: "/administration/organisation/mandats/loop_mp",
    wide: true,
  },
  {
    who: "administrator",
    what: "a kind of unit",
    alike: true,
    go: "/administration/organisation/structures/loop",
  },
  { who: "administrator", what: "the rule of parity", go: "/administration/organisation/parite" },
  { who: "administrator", what: "rights", go: "/administration/organisation/droits" },
  {
    who: "administrator",
    what: "a right",
    alike: true,
    go: via("/administration/organisation/droits", /^\/administration\/organisation\/droits\/[^/]+$/),
  },
  { who: "administrator", what: "terms", go: "/administration/organisation/echeances", wide: true },
  { who: "administrator", what: "offices", go: "/administration/organisation/elus" },
  {
    who: "administrator",
    what: "counterparts to name",
    alike: true,
    go: "/administration/organisation/interlocuteurs",
  },
  { who: "administrator", what: "mandates with actions", go: `${loop}/mandats`, wide: true },
  { who: "administrator", what: "an appointment", go: `${loop}/mandats/nouveau?mandat=loop_training` },
  { who: "administrator", what: "plans", alike: true, go: `${loop}/plans` },
  { who: "administrator", what: "an election to record", go: `${loop}/elections/nouvelle` },
  { who: "administrator", what: "a call to open", alike: true, go: `${loop}/appels/nouveau` },
  { who: "administrator", what: "terms of a loop", alike: true, go: `${loop}/echeances` },
  { who: "administrator", what: "trainings of a loop", go: `${loop}/formations` },
  { who: "administrator", what: "units to merge", alike: true, go: `${loop}/gestion/fusion` },
  { who: "administrator", what: "assignments of MPs", go: "/deputes/affectation", wide: true },
  { who: "administrator", what: "asked of MPs", alike: true, go: "/deputes/demandes" },
  { who: "administrator", what: "arrival", go: "/administration/arrivee" },
  { who: "administrator", what: "a list to bring in", alike: true, go: "/administration/arrivee/nouveau" },
  {
    who: "administrator",
    what: "a list brought in",
    go: via("/administration/arrivee", new RegExp(`^/administration/arrivee/${id}$`)),
    wide: true,
  },
  { who: "administrator", what: "the guide to arrival", go: "/administration/arrivee/guide" },
  { who: "administrator", what: "an export", alike: true, go: "/administration/export" },
  { who: "administrator", what: "doubles", go: "/administration/doublons" },
  {
    who: "administrator",
    what: "two people to compare",
    go: via("/administration/doublons", new RegExp(`^/administration/doublons/${id}/${id}$`)),
  },
  { who: "administrator", what: "invitations", go: "/administration/invitations" },
  { who: "administrator", what: "installations to join", alike: true, go: "/administration/rattachement" },
  { who: "administrator", what: "a new review", go: "/bilans/nouveau" },
  { who: "administrator", what: "managing a review", go: openReview("/gestion"), wide: true },
  { who: "administrator", what: "a text to import", go: "/textes/importer" },
  { who: "administrator", what: "an import's preview", go: bringIn, wide: true },
  { who: "administrator", what: "an import's source", go: onImport("/source") },
  { who: "administrator", what: "an import's annex", go: onImport("/annexe") },
  {
    who: "administrator",
    what: "a proposal of an annex",
    go: async (page) => {
      await onImport("")(page);
      const annex = `${page.url()}/annexe`;
      await send(page, /confirmer|créer/i);
      await page.goto(await linkOn(page, annex, /\/annexe\//));
    },
  },
];

const all: Stop[] = [
  ...visitor.map((stop) => ({ who: "visitor" as const, ...stop })),
  ...member,
  ...holders,
  ...editor,
  ...administrator,
];

/** Every kind of page that the house has, in the role that sees it; those alike are left to `npm run verify`. */
export const tour = all.filter(({ alike }) => everything || !alike);
