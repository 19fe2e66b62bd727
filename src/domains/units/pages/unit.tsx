import { placesById } from "#domains/territory/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { piecesOn } from "#platform/manifest/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { area } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { placesCovered } from "../covering.ts";
import { askToJoin, type JoinRequest, requestOf, withdrawRequest } from "../joining.ts";
import { join, leave, memberBy, memberCount } from "../membership.ts";
import { m } from "../messages.ts";
import { kindOf, type Unit, type UnitKind, unitBySlug, unitsUnder } from "../unit.ts";
import { Presentation, shows } from "./presentation.tsx";
import { unitPage } from "./unit-frame.tsx";
import { panelGround } from "./unit-tabs.ts";

const load = async ({ c }: Asking) => {
  const unit = await unitBySlug(c.req.param("slug")!);
  return { unit, kind: await kindOf(unit) };
};
const policy = signedIn;
const values = ({ unit }: { unit: Unit }) => ({ unit: unit.nameOf });

/** A button to join where joining is free, a form to ask where members are accepted, nothing elsewhere. */
const joiningForm = partForm("/unites/:slug/adhesion", presentation, {
  policy,
  words: m.ask,
  load,
  values,
  fields: ({ unit, kind }) => ({
    words:
      kind?.joining === "request" &&
      area({ rows: 3, max: 2000, ...(unit.joinCondition ? { help: unit.joinCondition } : {}) }),
  }),
  run: async ({ actor, unit, kind, input: { words = "" }, once }) => {
    if (!kind?.hasMembers || kind.joining === "closed") throw refuse.notFound();
    const to = `/unites/${unit.slug}`;
    if (kind.joining === "request") await askToJoin(actor, unit, { id: once, words });
    else await join(actor, unit);
    return kind.joining === "request" ? to : { to, say: m.join.done };
  },
});

const withdrawing = partForm("/unites/:slug/adhesion/retrait", presentation, {
  policy,
  words: m.withdraw,
  look: "quiet",
  load,
  run: async ({ actor, unit }) => {
    await withdrawRequest(actor, unit);
    return `/unites/${unit.slug}`;
  },
});

const leaving = partForm("/unites/:slug/depart", presentation, {
  policy,
  words: m.leave,
  look: "quiet",
  load,
  values,
  run: async ({ actor, unit }) => {
    await leave(actor, unit);
    return `/unites/${unit.slug}`;
  },
});

export const unitRoutes = [
  get("/unites/:slug", anyone, presentation),
  ...joiningForm.routes,
  ...withdrawing.routes,
  ...leaving.routes,
];

async function presentation(c: Ctx): Promise<Response> {
  const { actor, house } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const kind = await kindOf(unit);
  const ground = panelGround(unit, kind);
  const [members, under, pieces, covered, belongs, request] = await Promise.all([
    memberCount(unit.id),
    unitsUnder(unit.id),
    shows(unit, kind, "charges") ? piecesOn(house, "unit", { unit: ground, actor }) : [],
    placesCovered(unit).then(placesById),
    actor.personId ? memberBy(unit.id, actor.personId) : null,
    actor.personId ? requestOf(unit.id, actor.personId) : null,
  ]);
  const joining = <Joining {...{ unit, kind, belongs, request }} signedIn={actor.personId !== null} />;
  const places = covered.map((place) => place.name);
  return unitPage(
    c,
    unit,
    { tab: "presentation" },
    <Presentation {...{ unit, kind, members, under, pieces, places, joining }} />,
  );
}

type JoiningProps = {
  unit: Unit;
  kind: UnitKind | null;
  belongs: "joined" | "right" | null;
  request: JoinRequest | null;
  signedIn: boolean;
};

/** How to join this unit or leave it: at once, by asking, or not at all. */
function Joining({ unit, kind, belongs, request, signedIn }: JoiningProps) {
  const here = { unit, kind };
  const ofGroup = unit.kind === "group";
  if (belongs === "right")
    return (
      <Notice>
        {t(m.youAreMember)} {t(m.byRight)}
      </Notice>
    );
  if (belongs === "joined")
    return unit.parentId ? (
      <div class="cluster">
        <span class="soft">{t(m.youAreMember)}</span>
        {leaving.show(here, ofGroup ? { words: { submit: m.leaveGroup } } : {})}
      </div>
    ) : null;
  if (unit.closedAt || !kind?.hasMembers || kind.joining === "closed") return null;
  const join = ofGroup ? m.join.group : m.join.submit;
  if (!signedIn)
    return (
      <ButtonLink
        href={`/connexion?suite=/unites/${unit.slug}`}
        label={t(kind.joining === "free" ? join : m.ask.title)}
      />
    );
  if (kind.joining === "free") return joiningForm.show(here, { words: { submit: join } });
  if (request && !request.decidedAt)
    return (
      <div class="cluster">
        <span class="soft">{t(m.waiting, { day: t.day(request.askedAt) })}</span>
        {withdrawing.show(here)}
      </div>
    );
  return (
    <Section title={t(m.ask.title)}>
      {request?.accepted === false && request.reason ? (
        <Notice>{t(m.declined, { reason: request.reason })}</Notice>
      ) : null}
      <p class="soft">{t(m.ask.lead)}</p>
      {joiningForm.show(here)}
    </Section>
  );
}
