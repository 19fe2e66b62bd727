import { unitBySlug } from "#domains/units/index.ts";
import { type Ctx, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, Hidden, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { decline, type Place, placesOf, takeBack } from "../belonging.ts";
import { explain, type Told } from "../explain.ts";
import { r } from "../messages.ts";
import { sayBecause, sayMissing } from "./saying-rights.ts";

export const belongingRoutes = [
  get("/mon-appartenance", signedIn, mine),
  post("/mon-appartenance/refus", signedIn, declineIt),
  post("/mon-appartenance/reprise", signedIn, takeItBack),
];

async function mine(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const places = await placesOf(actor.personId!);
  const told = await Promise.all(places.map(({ id }) => explain(actor.personId!, id)));
  return page(
    c,
    { title: t(r.mineTitle), noIndex: true, under: "/mon-mouvement" },
    <Belonging
      places={places.map((place, index) => ({ place, told: told[index]!.filter(isWorthTelling) }))}
    />,
  );
}

async function declineIt(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  await decline(c.var.actor, form.text("right"), await unitBySlug(form.text("unit")));
  return done(c, "/mon-appartenance", r.declined);
}

async function takeItBack(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  await takeBack(c.var.actor, form.text("right"), await unitBySlug(form.text("unit")));
  return done(c, "/mon-appartenance", r.tookBack);
}

// Rights of those who hold something else, or hold it elsewhere, are none of this person's affair.
const isWorthTelling = ({ because }: Told) => because !== null;

type Entry = { place: Place; told: Told[] };

/** Where a person belongs and why, with what they may decline and come back on. */
export function Belonging({ places }: { places: Entry[] }) {
  return (
    <>
      <PageHead title={t(r.mineTitle)} lead={t(r.mineLead)} />
      {places.length === 0 ? (
        <Empty title={t(r.mineEmpty)} action={<ButtonLink href="/groupes">{t(r.findGroup)}</ButtonLink>}>
          <p>{t(r.mineEmptyHelp)}</p>
        </Empty>
      ) : null}
      {places.map(({ place, told }) => (
        <Section key={place.id} title={<a href={`/unites/${place.slug}`}>{place.name}</a>}>
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
      ))}
    </>
  );
}

function Own({ place }: { place: Place }) {
  const held = place.mandates.map(({ label, title, endsAt }) => {
    const what = title ?? label[t.language];
    return endsAt ? t(r.holdsUntil, { what, day: t.day(new Date(endsAt)) }) : what;
  });
  return (
    <>
      {place.joinedAt ? <p>{t(r.joined, { day: t.day(place.joinedAt) })}</p> : null}
      {held.length > 0 ? <p>{t(r.holds, { what: held.join(" · ") })}</p> : null}
    </>
  );
}

function ByRight({ place, told }: { place: Place; told: Told }) {
  const declined = told.missing.some(({ what }) => what === "declined");
  const why = told.in
    ? t(r.because, { what: sayBecause(t, told.because!) })
    : t(r.notIn, { why: told.missing.map((one) => sayMissing(t, one)).join(", ") });
  return (
    <Row
      title={told.label[t.language]}
      meta={
        <>
          {why} {told.in && !told.mayDecline ? t(r.goesWith) : null}
        </>
      }
      before={
        <Badge kind={told.in ? "good" : "neutral"}>
          {t(told.in ? r.isIn : declined ? r.isDeclined : r.isOut)}
        </Badge>
      }
      after={<Consent place={place} told={told} declined={declined} />}
    />
  );
}

function Consent({ place, told, declined }: { place: Place; told: Told; declined: boolean }) {
  if (!told.mayDecline || !(told.in || declined)) return null;
  return (
    <Form action={declined ? "/mon-appartenance/reprise" : "/mon-appartenance/refus"}>
      <Hidden name="right" value={told.rightKey} />
      <Hidden name="unit" value={place.slug} />
      <Submit look="quiet" size="small">
        {t(declined ? r.takeBack : r.decline)}
      </Submit>
    </Form>
  );
}
