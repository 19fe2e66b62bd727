import { unitBySlug, unitPage } from "#domains/units/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { type Followed, followedRoles } from "../counterpart/counterpart.ts";
import { publicLeads } from "../counterpart/leads.ts";
import { type Batch, type Exchange, exchangesOf } from "../exchange/reading.ts";
import { rolesHeldIn } from "../exchange/sides.ts";
import { counterpartWords } from "../messages/counterparts.ts";
import { exchangeWords } from "../messages/exchanges.ts";
import { BatchList, ExchangeList } from "./exchanges.tsx";

/** The tab « Interlocuteurs » of a loop: which national space follows each of its roles (§26). */
export const counterpartsPanel: Panel = {
  key: "counterparts",
  order: 14,
  kinds: ["loop"],
  under: "charges",
  tab: counterpartWords.tab,
  href: ({ slug }) => `/unites/${slug}/interlocuteurs`,
};

/** For each role of a loop: the space, who leads it in public, how to write to it; and the exchanges of those who may read them. */
export async function showCounterparts(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const loop = await unitBySlug(c.req.param("slug") ?? "", "loop");
  const roles = await followedRoles();
  const [leads, mine, mineTo] = await Promise.all([
    publicLeads(roles.flatMap(({ unit }) => unit?.id ?? [])),
    rolesHeldIn(actor, loop.id),
    exchangesOf(actor, { loopId: loop.id }),
  ]);
  return unitPage(
    c,
    loop,
    { tab: "counterparts", title: t(counterpartWords.tab) },
    <>
      <p class="lead">{t(counterpartWords.lead)}</p>
      {roles.length === 0 ? (
        <Empty title={t(counterpartWords.noRoles)}>{t(counterpartWords.noRolesHelp)}</Empty>
      ) : null}
      <List>
        {roles.map((role) => (
          <CounterpartRow
            key={role.kind}
            {...{ loop, role }}
            leads={leads.get(role.unit?.id ?? "") ?? []}
            writes={mine.includes(role.kind)}
          />
        ))}
      </List>
      <Exchanges list={mineTo.list} />
    </>,
  );
}

interface RowProps {
  loop: { slug: string };
  role: Followed;
  leads: { name: string; title: string | null }[];
  /** Whether this person holds the role here and may write for it. */
  writes: boolean;
}

function CounterpartRow({ loop, role, leads, writes }: RowProps) {
  const { unit } = role;
  return (
    <Row
      title={role.label[t.language]}
      meta={
        unit ? (
          <div class="stack-tight">
            <p>
              <a href={`/unites/${unit.slug}`}>{unit.name}</a>
            </p>
            {leads.length > 0 ? (
              <div class="role-people">
                {leads.map(({ name, title }) => (
                  <PersonChip key={name} name={name} role={title ?? undefined} />
                ))}
              </div>
            ) : (
              <p>{t(counterpartWords.noPublicName)}</p>
            )}
            {unit.contactEmail ? (
              <p>
                {t(counterpartWords.mail)} : <a href={`mailto:${unit.contactEmail}`}>{unit.contactEmail}</a>
              </p>
            ) : null}
            {writes && !unit.reads ? <p>{t(counterpartWords.nobodyReads)}</p> : null}
          </div>
        ) : (
          t(counterpartWords.nobody)
        )
      }
      after={
        writes && unit?.reads ? (
          <ButtonLink
            look="plain"
            size="small"
            icon="mail"
            href={`/echanges/nouveau?boucle=${loop.slug}&charge=${role.kind}`}
            label={t(counterpartWords.write)}
          />
        ) : null
      }
    />
  );
}

/** The latest exchanges that this person reads there, and what was written to all; nothing when there is none. */
export function Exchanges({ list, batches = [] }: { list: Exchange[]; batches?: Batch[] }) {
  if (list.length + batches.length === 0) return null;
  return (
    <>
      {list.length > 0 ? (
        <Section title={t(exchangeWords.list.title)}>
          <ExchangeList list={list.slice(0, 5)} />
        </Section>
      ) : null}
      <BatchList batches={batches.slice(0, 3)} />
      <p>
        <a href="/echanges">{t(exchangeWords.seeAll)}</a>
      </p>
    </>
  );
}
