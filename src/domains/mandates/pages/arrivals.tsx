import { sql } from "drizzle-orm";
import { onceOver } from "#domains/units/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import { db, row, rows } from "#platform/database/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { areFew } from "#platform/personal/few.ts";
import { begins, type Day, isDay, plus, today } from "#platform/time/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { named } from "#ui/kit/options.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Move, type Movements, movementsBetween, type Role } from "../arrivals.ts";
import { arrivalWords } from "../messages/arrivals.ts";

const base = "/nous/arrivees-et-departs";

export const arrivalRoutes = [
  get(base, anyone, show),
  get(`${base}.csv`, anyone, download, { limit: { times: 30, seconds: 60 } }),
];

interface Asked {
  from: Day;
  to: Day;
  unit: { id: string; slug: string; name: string } | null;
  /** What the address asked that does not fit. */
  wrong: ("dates" | "unit")[];
}

/** What the address asks: by default the past year, of the whole. Future days are left out. */
async function read(c: Ctx): Promise<Asked> {
  const now = today(t.zone);
  const past = { from: plus(now, { years: -1 }), to: now };
  const asked = (name: string) => c.req.query(name) ?? "";
  const given = { from: asked("du") || past.from, to: asked("au") || now };
  const fits = isDay(given.from) && isDay(given.to) && given.from < given.to && given.to <= now;
  const slug = asked("unite");
  const unit = slug
    ? await row<NonNullable<Asked["unit"]>>(
        db,
        sql`select id, slug, name from unit where slug = ${slug.slice(0, 120)} and kind not in ('movement', 'group')`,
      )
    : null;
  const wrong = [...(fits ? [] : ["dates" as const]), ...(slug && !unit ? ["unit" as const] : [])];
  return { ...(fits ? (given as typeof past) : past), unit, wrong };
}

/** The movements between the beginning of the first day and the end of the last one. */
function movementsAsked({ from, to, unit }: Asked): Promise<Movements> {
  return movementsBetween(unit?.id ?? null, begins(from, t.zone), onceOver(to, t.zone).at);
}

/** How many came and left, then those who may be named, then unit by unit. */
async function show(c: Ctx): Promise<Response> {
  const asked = await read(c);
  const [movements, units] = await Promise.all([movementsAsked(asked), unitChoices()]);
  const { came, left, moved } = movements.public;
  const empty = came + left + moved + movements.others.came + movements.others.left === 0;
  const unit = asked.unit?.name ?? t(arrivalWords.national);
  return page(
    c,
    { title: t(arrivalWords.title), description: t(arrivalWords.lead), under: "/nous" },
    <>
      <PageHead
        eyebrow={t(arrivalWords.between, { unit, from: t.day(asked.from), to: t.day(asked.to) })}
        title={t(arrivalWords.title)}
        lead={t(arrivalWords.lead)}
        actions={
          <ButtonLink
            look="plain"
            icon="download"
            download
            href={`${base}.csv?${query(asked)}`}
            label={t(arrivalWords.download)}
          />
        }
      />
      {asked.wrong.map((what) => (
        <Notice key={what} kind="warning">
          {t(arrivalWords.wrong[what])}
        </Notice>
      ))}
      <Dates asked={asked} units={units} />
      {empty ? (
        <Empty title={t(arrivalWords.nobody)}>
          <p>{t(arrivalWords.nobodyHelp)}</p>
        </Empty>
      ) : (
        <>
          <Figures>
            {moves.map((move) => (
              <Figure
                key={move}
                figure={t.number(movements.public[move])}
                label={t(arrivalWords.counted[move], { count: movements.public[move] })}
              />
            ))}
          </Figures>
          <Others {...movements.others} />
          <Named movements={movements} />
          {asked.unit ? null : <ByUnit movements={movements} asked={asked} />}
        </>
      )}
    </>,
  );
}

async function download(c: Ctx): Promise<Response> {
  const asked = await read(c);
  const { named } = await movementsAsked(asked);
  const head = Object.values(arrivalWords.columns).map((one) => t(one));
  const lines = named.map(({ what, name, before, after }) => [
    t(arrivalWords[what]),
    name,
    sayRoles(before),
    sayRoles(after),
  ]);
  return csvFile(c, `arrivees-et-departs-${asked.from}-${asked.to}`, head, lines);
}

type UnitChoice = { slug: string; name: string };

const unitChoices = () =>
  rows<UnitChoice>(
    db,
    sql`select slug, name from unit
        where kind in ('loop', 'space', 'committee', 'coordination') and closed_at is null
        order by kind = 'loop', kind <> 'coordination', search_name limit 400`,
  );

const query = ({ from, to, unit }: Asked, slug = unit?.slug ?? "") =>
  new URLSearchParams({ du: from, au: to, ...(slug ? { unite: slug } : {}) }).toString();

function Dates({ asked, units }: { asked: Asked; units: UnitChoice[] }) {
  return (
    <Form action={base} method="get" class="filters">
      <Select
        name="unite"
        label={t(arrivalWords.unit)}
        value={asked.unit?.slug ?? ""}
        empty={t(arrivalWords.national)}
        options={named(units, "slug")}
        required
      />
      <TextInput name="du" type="date" label={t(arrivalWords.from)} value={asked.from} short required />
      <TextInput name="au" type="date" label={t(arrivalWords.to)} value={asked.to} short required />
      <Submit look="plain">{t(arrivalWords.show)}</Submit>
    </Form>
  );
}

/** Mandates that are not public, counted from five up: fewer could tell who they are. */
function Others({ came, left }: Movements["others"]) {
  if (came + left === 0) return null;
  const arrived = areFew(came) ? t(arrivalWords.fewCame) : t(arrivalWords.othersCame, { count: came });
  const gone = areFew(left) ? t(arrivalWords.fewLeft) : t(arrivalWords.othersLeft, { count: left });
  return <p class="soft">{t(arrivalWords.others, { came: arrived, left: gone })}</p>;
}

const moves = ["came", "left", "moved"] as const;
const kinds: Record<Move, "good" | "neutral" | "accent"> = { came: "good", left: "neutral", moved: "accent" };

function Named({ movements }: { movements: Movements }) {
  return (
    <Section title={t(arrivalWords.named)} lead={t(arrivalWords.namedHelp)}>
      {movements.named.length === 0 ? <p>{t(arrivalWords.noNames)}</p> : null}
      <List>
        {movements.named.map(({ what, name, before, after }) => (
          <Row
            key={`${what} ${name}`}
            title={name}
            meta={
              what === "moved"
                ? `${sayRoles(before)} → ${sayRoles(after)}`
                : sayRoles(what === "came" ? after : before)
            }
            before={<Badge kind={kinds[what]}>{t(arrivalWords[what])}</Badge>}
          />
        ))}
      </List>
    </Section>
  );
}

function ByUnit({ movements, asked }: { movements: Movements; asked: Asked }) {
  if (movements.units.length === 0) return null;
  return (
    <Section title={t(arrivalWords.byUnit)}>
      <List>
        {movements.units.slice(0, 100).map(({ slug, name, kind, came, left }) => (
          <Row
            key={slug}
            href={`${base}?${query(asked, slug)}`}
            title={name}
            meta={`${t.term(kind, "Singular")} · ${t(arrivalWords.othersCame, { count: came })}, ${t(arrivalWords.othersLeft, { count: left })}`}
          />
        ))}
      </List>
    </Section>
  );
}

const sayRoles = (all: Role[]): string =>
  all.map(({ unit, label, title }) => `${title ?? label[t.language]} (${unit})`).join(", ");
