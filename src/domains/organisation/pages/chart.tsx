import { anyone, type Ctx, get } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { PersonChip } from "#ui/person.tsx";
import { type ChartUnit, chart } from "../chart.ts";
import { m } from "../messages.ts";

export const chartRoutes = [get("/nous", anyone, orgChart)];

async function orgChart(c: Ctx): Promise<Response> {
  const { t } = c.var;
  return page(
    c,
    { title: t(m.organisationTitle), description: t(m.organisationLead), under: "/nous" },
    <OrgChart t={t} units={await chart()} />,
  );
}

const kinds = ["coordination", "space", "committee", "network", "thematic_group"] as const;

/** The national organisation drawn from mandates in force: each unit, who answers for it, its poles. */
export function OrgChart({ t, units }: { t: Translator; units: ChartUnit[] }) {
  return (
    <>
      <PageHead title={t(m.organisationTitle)} lead={t(m.organisationLead)} />
      {kinds.map((kind) => {
        const some = units.filter((unit) => unit.kind === kind);
        if (some.length === 0) return null;
        return (
          <Section key={kind} title={t.term(kind, some.length > 1 ? "Plural" : "Singular")}>
            <div class="grid chart">
              {some.map((unit) => (
                <ChartCard
                  key={unit.id}
                  unit={unit}
                  poles={units.filter((pole) => pole.parentId === unit.id)}
                />
              ))}
            </div>
          </Section>
        );
      })}
    </>
  );
}

function ChartCard({ unit, poles }: { unit: ChartUnit; poles: ChartUnit[] }) {
  return (
    <article class="card chart-card">
      <h3 class="chart-name">
        <a href={`/unites/${unit.slug}`}>{unit.name}</a>
      </h3>
      <div class="chart-people">
        {unit.holders.map((holder) => (
          <PersonChip key={holder.name} name={holder.name} role={holder.title ?? undefined} />
        ))}
      </div>
      {poles.length > 0 ? (
        <ul class="chart-poles">
          {poles.map((pole) => (
            <li key={pole.id}>
              <a href={`/unites/${pole.slug}`}>{pole.name}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
