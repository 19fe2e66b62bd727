import { unitBySlug } from "#domains/units/index.ts";
import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { hidden } from "#ui/kit/fields.tsx";
import { type FormWords, partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { decline, type Place, placesOf, takeBack } from "../belonging.ts";
import { explain, type Told } from "../explain.ts";
import { m } from "../messages.ts";
import { sayBecause, sayMissing } from "./saying.ts";

const address = "/mon-appartenance";

const declining = consent(`${address}/refus`, m.declining, decline);
const takingBack = consent(`${address}/reprise`, m.takingBack, takeBack);

export const belongingRoutes = [get(address, signedIn, mine), ...declining.routes, ...takingBack.routes];

function consent(sentTo: string, words: FormWords, verb: typeof decline) {
  return partForm(sentTo, mine, {
    policy: signedIn,
    words,
    look: "quiet",
    small: true,
    load: ({ asked }) => ({ right: asked("right"), unit: asked("unit") }),
    fields: ({ right, unit }) => ({ right: hidden(right), unit: hidden(unit) }),
    run: async ({ actor, input: { right, unit } }) => {
      await verb(actor, right, await unitBySlug(unit));
      return address;
    },
  });
}

/** Where a person belongs and why, with what they may decline, and the refusals that they may take back. */
async function mine(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const places = await placesOf(actor.personId!);
  const told = await Promise.all(places.map(({ id }) => explain(actor.personId!, id)));
  return page(
    c,
    { title: t(m.mineTitle), noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead title={t(m.mineTitle)} lead={t(m.mineLead)} />
      {places.length === 0 ? (
        <Empty title={t(m.mineEmpty)} action={<ButtonLink href="/groupes" label={t(m.findGroup)} />}>
          <p>{t(m.mineEmptyHelp)}</p>
        </Empty>
      ) : null}
      {places.map((place, index) => (
        <Belonging key={place.id} place={place} told={told[index]!.filter(isWorthTelling)} />
      ))}
    </>,
  );
}

// Rights of those who hold something else, or hold it elsewhere, do not concern this person.
const isWorthTelling = ({ because }: Told) => because !== null;

function Belonging({ place, told }: { place: Place; told: Told[] }) {
  return (
    <Section title={<a href={`/unites/${place.slug}`}>{place.name}</a>}>
      <p class="soft small">{t.term(place.kind, "Singular")}</p>
      <Own place={place} />
      {told.length > 0 ? (
        <List>
          {told.map((one) => (
            <ByRight key={one.rightKey} place={place} told={one} />
          ))}
        </List>
      ) : null}
    </Section>
  );
}

function Own({ place }: { place: Place }) {
  const held = place.mandates.map(({ label, title, endsAt }) => {
    const what = title ?? label[t.language];
    return endsAt ? t(m.holdsUntil, { what, day: t.day(new Date(endsAt)) }) : what;
  });
  return (
    <>
      {place.joinedAt ? <p>{t(m.joined, { day: t.day(place.joinedAt) })}</p> : null}
      {held.length > 0 ? <p>{t(m.holds, { what: held.join(" · ") })}</p> : null}
    </>
  );
}

function ByRight({ place, told }: { place: Place; told: Told }) {
  const declined = told.missing.some(({ what }) => what === "declined");
  const why = told.in
    ? t(m.because, { what: sayBecause(told.because!) })
    : t(m.notIn, { why: told.missing.map(sayMissing).join(", ") });
  return (
    <Row
      title={told.label[t.language]}
      meta={
        <>
          {why} {told.in && !told.mayDecline ? t(m.goesWith) : null}
        </>
      }
      before={
        <Badge kind={told.in ? "good" : "neutral"}>
          {t(told.in ? m.isIn : declined ? m.isDeclined : m.isOut)}
        </Badge>
      }
      after={
        told.mayDecline && (told.in || declined)
          ? (declined ? takingBack : declining).show(
              { right: told.rightKey, unit: place.slug },
              { key: `${place.slug}-${told.rightKey}` },
            )
          : null
      }
    />
  );
}
