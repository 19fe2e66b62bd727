import { placeById } from "#domains/territory/index.ts";
import { anyone, type Ctx, done, get, post, signedIn } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Form, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { type Charge, chargesOf } from "../charges.ts";
import { join, leave, memberCount } from "../membership.ts";
import { m } from "../messages.ts";
import { type Unit, unitBySlug, unitsUnder } from "../unit.ts";
import { unitPage } from "./unit-frame.tsx";

export const unitRoutes = [
  get("/unites/:slug", anyone, presentation),
  post("/unites/:slug/adhesion", signedIn, joinIt),
  post("/unites/:slug/depart", signedIn, leaveIt),
];

async function presentation(c: Ctx): Promise<Response> {
  const { t, actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const [members, under, charges, place] = await Promise.all([
    memberCount(unit.id),
    unitsUnder(unit.id),
    chargesOf(unit),
    unit.placeId ? placeById(unit.placeId) : null,
  ]);
  const mine = actor.memberOf.includes(unit.id);
  return unitPage(
    c,
    unit,
    { tab: "presentation" },
    <Presentation
      {...{ t, unit, members, under, charges, mine }}
      place={place?.name ?? null}
      signedIn={actor.personId !== null}
    />,
  );
}

async function joinIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!, "group");
  await join(c.var.actor, unit);
  return done(c, `/unites/${unit.slug}`, m.joined, { unit: unit.nameOf });
}

async function leaveIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  await leave(c.var.actor, unit);
  return done(c, `/unites/${unit.slug}`, m.left, { unit: unit.nameOf });
}

type Props = {
  t: Translator;
  unit: Unit;
  members: number;
  under: Unit[];
  charges: Charge[];
  place: string | null;
  mine: boolean;
  signedIn: boolean;
};

/** What anyone may know of a unit: what it is, where and when it meets, who answers for what, what is under it. */
export function Presentation({ t, unit, members, under, charges, place, mine, signedIn }: Props) {
  const few = members > 0 && members < 5;
  const facts =
    unit.kind === "group"
      ? [
          { term: t(m.meeting), value: unit.meeting ?? t(m.meetingUnknown) },
          { term: t(m.where), value: place },
        ]
      : [];
  return (
    <>
      {unit.description ? <p class="lead">{unit.description}</p> : null}
      {facts.length > 0 ? <Definitions items={facts} /> : null}
      <Figures>
        {unit.kind === "group" || unit.kind === "pole" ? (
          <Figure
            figure={few ? t(m.fewMembers) : t.number(members)}
            label={t(m.members, { count: few ? 4 : members })}
          />
        ) : null}
        {unit.kind === "loop" ? (
          <Figure figure={t.number(under.length)} label={t(m.groupsHere, { count: under.length })} />
        ) : null}
      </Figures>
      <Membership {...{ t, unit, mine, signedIn }} />
      <Charges t={t} charges={charges} />
      {under.length > 0 ? (
        <Section title={unit.kind === "space" ? t(m.poles) : unit.kind === "loop" ? t(m.groups) : t(m.loops)}>
          <List>
            {under.map((one) => (
              <Row
                key={one.id}
                href={`/unites/${one.slug}`}
                title={one.name}
                meta={one.meeting ?? one.description}
              />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  );
}

function Membership({ t, unit, mine, signedIn }: Pick<Props, "t" | "unit" | "mine" | "signedIn">) {
  if (unit.kind !== "group" || unit.closedAt) return null;
  if (!signedIn)
    return <ButtonLink href={`/connexion?suite=/unites/${unit.slug}`}>{t(m.joinGroup)}</ButtonLink>;
  return mine ? (
    <Form action={`/unites/${unit.slug}/depart`} class="cluster">
      <span class="soft">{t(m.youAreMember)}</span>
      <Submit look="quiet" confirm={t(m.leaveConfirm)}>
        {t(m.leaveGroup)}
      </Submit>
    </Form>
  ) : (
    <Form action={`/unites/${unit.slug}/adhesion`}>
      <Submit>{t(m.joinGroup)}</Submit>
    </Form>
  );
}

function Charges({ t, charges }: { t: Translator; charges: Charge[] }) {
  if (charges.length === 0) return null;
  return (
    <Section title={t(m.who)}>
      <List>
        {charges.map((charge) => (
          <Row
            key={charge.kind}
            title={charge.label[t.language]}
            meta={
              charge.named.length > 0
                ? charge.named.map((who) => (
                    <PersonChip key={who.id} name={who.name} role={who.title ?? undefined} />
                  ))
                : t(standing(charge))
            }
          />
        ))}
      </List>
    </Section>
  );
}

function standing(charge: Charge) {
  if (charge.held === 0) return m.vacant;
  if (charge.pair) return charge.parityHolds ? m.pairHolds : m.pairMissing;
  return m.filled;
}
