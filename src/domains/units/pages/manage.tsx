import { constituenciesAbroad, type Place } from "#domains/territory/index.ts";
import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding, request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { piecesOn } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { area, pick, several, text } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { certifiedSince, certify, endCertification } from "../certification.ts";
import { cover, placesCovered } from "../covering.ts";
import { membersOf } from "../members.ts";
import { m } from "../messages.ts";
import { present, presentationSeen } from "../presentation.ts";
import { foundUnit, kindOf, type Unit, type UnitKind, unitById, unitBySlug } from "../unit.ts";
import { LifeLinks, Members } from "./manage-parts.tsx";
import { managingPowers } from "./panels.ts";
import { unitPage } from "./unit-frame.tsx";
import { panelGround } from "./unit-tabs.ts";

const manages = "organisation.manage";
const load = async ({ c }: Pick<Asking, "c">) => {
  const unit = await unitBySlug(c.req.param("slug")!);
  return { unit, kind: await kindOf(unit) };
};
const backTo = ({ slug }: Pick<Unit, "slug">) => `/unites/${slug}/gestion`;

/** How the unit presents itself to anyone; where someone else changed it meanwhile, both wordings are shown. */
const presentation = partForm("/unites/:slug/gestion", managePage, {
  power: manages,
  words: m.present,
  load,
  version: ({ unit }) => presentationSeen(unit),
  fields: ({ unit, kind }) => {
    const standing = (
      of: "name" | "nameOf" | "description" | "meeting" | "joinCondition" | "contactEmail" | "slug",
    ) => {
      const initial = unit[of] ?? "";
      const { refused } = request().var;
      const changed = refused?.action === backTo(unit) && initial !== "" && refused.sent.text(of) !== initial;
      return { initial, ...(changed ? { help: t(m.standsNow, { words: initial }) } : {}) };
    };
    const contactHelp = t(kind?.shows.includes("contact") ? m.contactShown : m.contactHidden);
    return {
      name: text({ ...standing("name"), max: 120, required: true }),
      nameOf: text({ ...standing("nameOf"), max: 140, required: true }),
      reason: text({ max: 2000 }),
      description: area({ ...standing("description"), max: 2000 }),
      meeting: text({ ...standing("meeting"), max: 300 }),
      joinCondition: isJoined(kind) && area({ ...standing("joinCondition"), rows: 2, max: 1000 }),
      contactEmail: text({ help: contactHelp, ...standing("contactEmail"), type: "email" }),
      slug: text({ ...standing("slug"), max: 60 }),
    };
  },
  run: async ({ actor, unit, input, version }) => {
    await present(actor, unit, input, version);
    return backTo(await unitById(unit.id));
  },
});

const founding = partForm("/unites/:slug/structures", managePage, {
  power: manages,
  words: m.foundUnder,
  load,
  fields: ({ kind }) => ({
    kind: pick({
      options: (kind?.contains ?? []).map((one) => ({ value: one, label: t.term(one, "Singular") })),
      required: true,
      open: () => true,
    }),
    name: text({ max: 120, required: true }),
  }),
  run: async ({ actor, unit, input, once }) => backTo(await foundUnit(actor, unit, { ...input, id: once })),
});

const covering = partForm("/unites/:slug/circonscriptions", managePage, {
  power: manages,
  words: m.cover,
  load: async (asking) => ({
    ...(await load(asking)),
    covered: [] as string[],
    places: await constituenciesAbroad(),
  }),
  fields: ({ places, covered }) => ({
    places: several({
      choices: places.map((place) => ({ value: place.id, label: place.name })),
      initial: covered,
    }),
  }),
  run: async ({ actor, unit, input }) => {
    await cover(actor, unit, input.places);
    return backTo(unit);
  },
});

const certifying = partForm("/unites/:slug/certification", managePage, {
  power: manages,
  words: m.certify,
  look: "plain",
  load,
  run: async ({ actor, unit, once }) => {
    await certify(actor, unit, once);
    return backTo(unit);
  },
});

const endingCertification = partForm("/unites/:slug/certification/fin", managePage, {
  power: manages,
  words: m.endCertification,
  look: "quiet",
  load,
  run: async ({ actor, unit }) => {
    await endCertification(actor, unit);
    return backTo(unit);
  },
});

export const manageRoutes = [
  get("/unites/:slug/gestion", holding(...managingPowers), managePage),
  ...presentation.routes,
  ...founding.routes,
  ...covering.routes,
  ...certifying.routes,
  ...endingCertification.routes,
];

const isJoined = (kind: UnitKind | null) => kind?.hasMembers === true && kind.joining !== "closed";

async function managePage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const loaded = await load({ c });
  const { unit, kind } = loaded;
  const may = {
    manage: can(actor, manages, unit),
    appoint: can(actor, "organisation.appoint", unit),
    see: can(actor, "organisation.see-members", unit),
    accept: can(actor, "organisation.accept", unit),
  };
  if (!Object.values(may).some(Boolean)) throw refuse.forbidden();
  const lists = may.see && isJoined(kind);
  const [joined, certified, abroad, pieces] = await Promise.all([
    lists ? membersOf(unit.id) : { list: [], total: 0 },
    certifiedSince(db, unit.id),
    may.manage ? placesAbroad(unit) : null,
    piecesOn(c.var.house, "unit-manage", { unit: panelGround(unit, kind), actor }),
  ]);
  await logAccess(actor, "/unites/:slug/gestion", ["unit", unit.id], joined.list.length);
  const contains = unit.closedAt ? [] : (kind?.contains ?? []);
  return unitPage(
    c,
    unit,
    { tab: "manage", title: t(m.manage), noIndex: true },
    <>
      {lists ? <Members unit={unit} {...joined} /> : null}
      {pieces}
      {may.manage ? presentation.section(loaded) : null}
      {may.manage && contains.length > 0 ? founding.section(loaded, { key: "new" }) : null}
      {abroad ? covering.section({ ...loaded, ...abroad }) : null}
      {may.manage && unit.kind === "group" ? (
        <Section title={t(m.certification)}>
          <p>{certified ? t(m.certifiedSince, { day: t.day(certified) }) : t(m.notCertified)}</p>
          {certified ? endingCertification.show(loaded) : unit.closedAt ? null : certifying.show(loaded)}
        </Section>
      ) : null}
      <LifeLinks unit={unit} may={may} requests={kind?.joining === "request"} />
    </>,
  );
}

/** The constituencies abroad and those that a loop covers; null for a loop of a department, and for other units. */
async function placesAbroad(unit: Unit): Promise<{ places: Place[]; covered: string[] } | null> {
  if (unit.kind !== "loop" || (unit.placeId && !unit.placeId.startsWith("etranger:"))) return null;
  const [places, covered] = await Promise.all([constituenciesAbroad(), placesCovered(unit)]);
  return places.length > 0 ? { places, covered } : null;
}
