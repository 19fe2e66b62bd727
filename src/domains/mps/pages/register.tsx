import { db } from "#platform/database/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { m } from "../messages.ts";
import { isMp } from "../register/availability.ts";
import {
  answersForLoop,
  findMps,
  type MpEntry,
  mpsPerPage,
  type RegisterFilters,
  regionsOfMps,
} from "../register/listing.ts";
import { LevelBadge, sayBounds, sayConstituency } from "./saying.tsx";

/** What the reader may see beyond names: availability for those who count on it, everyone for those who assign. */
interface Rights {
  assigns: boolean;
  seesLevel: boolean;
}

/** The register of MPs: public names for everybody, availability for loops, everyone for those who assign them. */
export async function showRegister(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const assigns = canSomewhere(actor, "loops.assign-mps");
  const rights = { assigns, seesLevel: assigns || (await answersForLoop(actor)) };
  const filters = readFilters(c, rights);
  const [{ list, total }, regions, sits] = await Promise.all([
    findMps(filters, assigns),
    regionsOfMps(),
    actor.personId ? isMp(db, actor.personId) : false,
  ]);
  if (rights.seesLevel) await logAccess(actor, "/deputes", ["mp", "register"], list.length);
  return page(
    c,
    { title: t(m.registerTitle), description: t(m.registerLead), under: "/nous" },
    <Register {...{ filters, list, total, regions, rights, sits }} />,
  );
}

const readFilters = (c: Ctx, { seesLevel }: Rights): RegisterFilters => {
  const level = c.req.query("disponibilite") ?? "";
  const loops = c.req.query("boucles") ?? "";
  const wanted = Number.parseInt(c.req.query("page") ?? "1", 10);
  return {
    q: (c.req.query("q") ?? "").slice(0, 100).replaceAll("\u0000", ""),
    region: (c.req.query("region") ?? "").slice(0, 20).replaceAll("\u0000", ""),
    level: seesLevel && ["available", "limited", "unavailable", "silent"].includes(level) ? level : "",
    loops: ["with", "without"].includes(loops) ? loops : "",
    page: wanted >= 1 && wanted <= 1000 ? wanted : 1,
  };
};

function hrefOf({ q, region, level, loops, page: at }: RegisterFilters): string {
  const query = new URLSearchParams(
    Object.entries({
      q,
      region,
      disponibilite: level,
      boucles: loops,
      page: at > 1 ? String(at) : "",
    }).filter(([, value]) => value !== ""),
  );
  return query.size > 0 ? `/deputes?${query}` : "/deputes";
}

interface RegisterProps {
  filters: RegisterFilters;
  list: MpEntry[];
  total: number;
  regions: { id: string; name: string }[];
  rights: Rights;
  /** Whether the reader is an MP. */
  sits: boolean;
}

function Register({ filters, list, total, regions, rights, sits }: RegisterProps) {
  const narrowed = Boolean(filters.q || filters.region || filters.level || filters.loops);
  const actions = rights.assigns ? (
    <>
      <ButtonLink href="/deputes/affectation">{t(m.toolAssign)}</ButtonLink>
      <ButtonLink href="/deputes/demandes" look="plain">
        {t(m.toFigures)}
      </ButtonLink>
    </>
  ) : sits ? (
    <ButtonLink href="/mon-mandat-parlementaire">{t(m.officeTitle)}</ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHead title={t(m.registerTitle)} lead={t(m.registerLead)} actions={actions} />
      <Search
        action="/deputes"
        label={t(m.search)}
        q={filters.q}
        clearHref={narrowed ? "/deputes" : undefined}
      >
        <Select
          name="region"
          label={t(m.region)}
          value={filters.region}
          empty={t(m.everyRegion)}
          options={regions.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Select
          name="boucles"
          label={t(m.filterLoops)}
          value={filters.loops}
          empty={t(m.loopsAny)}
          options={[
            { value: "with", label: t(m.loopsWith) },
            { value: "without", label: t(m.loopsWithout) },
          ]}
          required
        />
        {rights.seesLevel ? (
          <Select
            name="disponibilite"
            label={t(m.filterLevel)}
            value={filters.level}
            empty={t(m.everyLevel)}
            options={[
              { value: "available", label: t(m.levelAvailable) },
              { value: "limited", label: t(m.levelLimited) },
              { value: "unavailable", label: t(m.levelUnavailable) },
              { value: "silent", label: t(m.levelSilent) },
            ]}
            required
          />
        ) : null}
      </Search>
      <Section title={t(m.found, { count: total })}>
        {rights.assigns ? null : <p class="soft small">{t(m.registerHidden)}</p>}
        {list.length > 0 ? (
          <List>
            {list.map((mp) => (
              <MpRow key={mp.personId} {...{ mp, rights }} />
            ))}
          </List>
        ) : (
          <Empty level={3} title={t(narrowed ? m.nobodyFound : m.nobodyYet)}>
            <p>{t(narrowed ? m.nobodyFoundHelp : m.nobodyYetHelp)}</p>
          </Empty>
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(total / mpsPerPage)}
          href={(at) => hrefOf({ ...filters, page: at })}
        />
      </Section>
    </>
  );
}

function MpRow({ mp, rights }: { mp: MpEntry; rights: Rights }) {
  const name = rights.assigns ? (mp.publicName ?? mp.fullName) : mp.publicName;
  return (
    <Row
      title={name}
      href={rights.assigns ? `/deputes/disponibilites/${mp.personId}` : undefined}
      meta={
        <>
          <p>{sayConstituency(t, mp)}</p>
          {mp.loops.length > 0 ? (
            <p>
              {mp.loops.map(({ slug, name: loop }, index) => (
                <>
                  {index > 0 ? ", " : `${t.term("loop", mp.loops.length > 1 ? "Plural" : "Singular")} : `}
                  <a href={`/unites/${slug}/depute`}>{loop}</a>
                </>
              ))}
            </p>
          ) : (
            <p>{t(m.liaisonOfNone)}</p>
          )}
          {rights.seesLevel && mp.level ? <p>{sayBounds(t, mp).join(" · ")}</p> : null}
        </>
      }
      after={rights.seesLevel ? <LevelBadge level={mp.level} /> : undefined}
    />
  );
}
