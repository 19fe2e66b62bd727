import { db } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named, said } from "#ui/kit/options.ts";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import { isMp } from "../register/availability.ts";
import { answersForLoop, findMps, type MpEntry, regionsOfMps } from "../register/listing.ts";
import { LevelBadge, sayBounds, sayConstituency } from "./saying.tsx";

const levels = ["available", "limited", "unavailable", "silent"] as const;
const query = defineQuery({
  q: words(),
  region: words("region"),
  level: oneOf("disponibilite", levels),
  loops: oneOf("boucles", ["with", "without"]),
});

/** The register of MPs: public names for everybody, availability for loops, everyone for those who assign them. */
export const registerRoutes = listPage("/deputes", {
  words: m.register,
  query,
  perPage: 40,
  under: "/nous",
  load: async ({ actor }) => {
    const assigns = canSomewhere(actor, "loops.assign-mps");
    const [answers, regions, sits] = await Promise.all([
      answersForLoop(actor),
      regionsOfMps(),
      actor.personId ? isMp(db, actor.personId) : false,
    ]);
    return { assigns, seesLevel: assigns || answers, regions, sits };
  },
  find: async ({ actor, asked, assigns, seesLevel, page, perPage }) => {
    const found = await findMps({ ...asked, level: seesLevel ? asked.level : "", page, perPage }, assigns);
    if (seesLevel) await logAccess(actor, "/deputes", ["mp", "register"], found.list.length);
    return found;
  },
  actions: ({ assigns, sits }) =>
    assigns ? (
      <>
        <ButtonLink href="/deputes/affectation" label={t(m.toolAssign)} />
        <ButtonLink href="/deputes/demandes" look="plain" label={t(m.toFigures)} />
      </>
    ) : sits ? (
      <ButtonLink href="/mon-mandat-parlementaire" label={t(m.officeTitle)} />
    ) : null,
  above: ({ assigns }) => (assigns ? null : <p class="soft small">{t(m.registerHidden)}</p>),
  filters: ({ regions, seesLevel }) => ({
    region: { label: m.region, all: m.everyRegion, options: named(regions, "id") },
    loops: {
      label: m.filterLoops,
      all: m.loopsAny,
      options: said({ with: m.loopsWith, without: m.loopsWithout }),
    },
    level: seesLevel && {
      label: m.filterLevel,
      all: m.everyLevel,
      options: levels.map((value) => ({ value, label: t(m.levels[value]) })),
    },
  }),
  rows: (list, { assigns, seesLevel }) => (
    <List>
      {list.map((mp) => (
        <Row
          key={mp.personId}
          title={assigns ? (mp.publicName ?? mp.fullName) : mp.publicName}
          href={assigns ? `/deputes/disponibilites/${mp.personId}` : undefined}
          meta={
            <>
              <p>{sayConstituency(mp)}</p>
              <Loops loops={mp.loops} />
              {seesLevel && mp.level ? <p>{sayBounds(mp).join(" · ")}</p> : null}
            </>
          }
          after={seesLevel ? <LevelBadge level={mp.level} /> : undefined}
        />
      ))}
    </List>
  ),
});

function Loops({ loops }: Pick<MpEntry, "loops">) {
  if (loops.length === 0) return <p>{t(m.liaisonOfNone)}</p>;
  return (
    <p>
      {t.term("loop", loops.length > 1 ? "Plural" : "Singular")} :{" "}
      {loops.map(({ slug, name }, index) => (
        <>
          {index > 0 ? ", " : null}
          <a href={`/unites/${slug}/depute`}>{name}</a>
        </>
      ))}
    </p>
  );
}
