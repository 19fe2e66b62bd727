import { type Ctx, holding, idIn, type Route } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { partForm, WhyRefused } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { said } from "#ui/kit/options.ts";
import { defineQuery, oneOf } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import type { Import } from "../import.ts";
import { m } from "../messages.ts";
import { dismiss, type Proposal, proposalsOf, reconsider } from "../proposal.ts";
import { aboveImport, addressOf, openImport, under } from "./opening.ts";

const policy = holding("texts.import");
const states = ["waiting", "confirmed", "dismissed"] as const;
const query = defineQuery({
  kind: oneOf("genre", ["unit", "person"]),
  state: oneOf("etat", states),
});

/** Where the proposals of an import are decided. */
export const annexOf = (brought: Import): string => `${addressOf(brought)}/annexe`;

/** What the annex of an imported text proposes, in the order in which it is to be decided. */
const list: Route[] = listPage("/textes/importer/:id/annexe", {
  policy,
  words: m.annex,
  query,
  perPage: 50,
  under,
  noIndex: true,
  load: async ({ c }) => {
    const brought = await openImport(c);
    const all = await proposalsOf(brought.id);
    return { brought, all, waiting: all.filter(({ decision }) => decision === null) };
  },
  find: async ({ all, asked, page, perPage }) => {
    const found = all.filter(
      ({ kind, decision }) =>
        (!asked.kind || (kind === "person") === (asked.kind === "person")) &&
        (!asked.state || (decision ?? "waiting") === asked.state),
    );
    return { list: found.slice((page - 1) * perPage, page * perPage), total: found.length };
  },
  crumb: ({ brought }) => aboveImport(brought),
  actions: ({ brought, waiting: [first] }) =>
    first ? <ButtonLink href={`${annexOf(brought)}/${first.id}`} label={t(m.decide)} /> : null,
  above: ({ all, waiting }) => (
    <>
      <WhyRefused />
      {all.length > 0 ? (
        <p>{waiting.length > 0 ? t(m.annexLeft, { count: waiting.length }) : t(m.annexAllDone)}</p>
      ) : null}
    </>
  ),
  filters: () => ({
    kind: { label: m.proposed, all: m.unitsAndPeople, options: said({ unit: m.units, person: m.people }) },
    state: {
      label: m.decision,
      all: m.everyDecision,
      options: states.map((state) => ({ value: state, label: t(m.decisions[state]) })),
    },
  }),
  rows: (found, { brought }) => (
    <List>
      {found.map((proposal) => (
        <Row
          key={proposal.id}
          title={proposal.name}
          href={proposal.decision === null ? `${annexOf(brought)}/${proposal.id}` : undefined}
          meta={aboutProposal(proposal)}
          after={<Decided proposal={proposal} brought={brought} />}
        />
      ))}
    </List>
  ),
});

const step = {
  policy,
  look: "quiet",
  small: true,
  load: async ({ c }: { c: Ctx }) => ({ brought: await openImport(c), id: idIn(c, "proposal") }),
} as const;
const annexPage = (c: Ctx) => list[0]!.handle(c);

const dismissal = partForm("/textes/importer/:id/annexe/:proposal/ecart", annexPage, {
  ...step,
  words: m.dismiss,
  run: async ({ actor, brought, id }) => {
    await dismiss(actor, brought, id);
    return { to: await nextOf(brought, id), undo: { action: `${annexOf(brought)}/${id}/retour` } };
  },
});

const wayBack = partForm("/textes/importer/:id/annexe/:proposal/retour", annexPage, {
  ...step,
  words: m.reconsider,
  run: async ({ actor, brought, id }) => {
    await reconsider(actor, brought, id);
    return annexOf(brought);
  },
});

export const annexRoutes = [...list, ...dismissal.routes, ...wayBack.routes];

function Decided({ proposal: { id, decision }, brought }: { proposal: Proposal; brought: Import }) {
  if (decision === "confirmed") return <Badge kind="good">{t(m.decisions.confirmed)}</Badge>;
  if (decision === null) return null;
  return (
    <div class="cluster">
      <Badge>{t(m.decisions.dismissed)}</Badge>
      {wayBack.show({ brought, id }, { at: { proposal: id } })}
    </div>
  );
}

/** The next thing to decide, or the list when nothing is left. */
export async function nextOf(brought: Import, afterId: string): Promise<string> {
  const proposals = await proposalsOf(brought.id);
  const at = proposals.findIndex((proposal) => proposal.id === afterId);
  const next = [...proposals.slice(at + 1), ...proposals.slice(0, at + 1)].find(
    (proposal) => proposal.decision === null,
  );
  return next ? `${annexOf(brought)}/${next.id}` : annexOf(brought);
}

/** What the annex says of a proposal, in a few words. */
export function aboutProposal({ kind, details }: Proposal): string {
  const { line, aliases = [], alongside, parent, condition, seats = [] } = details;
  return dotted(
    kind === "person" ? null : t.term(kind, "Singular"),
    parent,
    aliases.length > 0 ? t(m.about.alias, { names: aliases.join(", ") }) : null,
    alongside ? t(m.about.alongside, { name: alongside }) : null,
    condition ? t(m.about.condition, { condition }) : null,
    ...seats.map((seat) =>
      [seat.unitName || t.term(seat.unitKind, "Singular"), seat.title].filter(Boolean).join(", "),
    ),
    t(m.about.atLine, { line }),
  );
}
