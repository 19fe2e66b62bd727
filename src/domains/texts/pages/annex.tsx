import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, done, get, holding, post } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import type { Import } from "../import.ts";
import { im } from "../importing-messages.ts";
import { dismiss, type Proposal, proposalsOf, reconsider } from "../proposal.ts";
import { openImport } from "./import-preview.tsx";

const importers = holding("texts.import");

export const annexRoutes = [
  get("/textes/importer/:id/annexe", importers, annexPage),
  post("/textes/importer/:id/annexe/:proposal/ecart", importers, setAside),
  post("/textes/importer/:id/annexe/:proposal/retour", importers, takeBack),
];

/** Where the proposals of an import are decided. */
export const annexOf = (brought: Import): string => `/textes/importer/${brought.id}/annexe`;

/** The proposal that an address names. @throws {Refusal} `notFound` when it is not even an id. */
export function proposalIdOf(c: Ctx): string {
  const id = c.req.param("proposal");
  if (!isId(id)) throw refuse.notFound();
  return id;
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

async function setAside(c: Ctx): Promise<Response> {
  const brought = await openImport(c);
  await dismiss(c.var.actor, brought, proposalIdOf(c));
  return done(c, await nextOf(brought, proposalIdOf(c)), im.dismissed);
}

async function takeBack(c: Ctx): Promise<Response> {
  const brought = await openImport(c);
  await reconsider(c.var.actor, brought, proposalIdOf(c));
  return done(c, annexOf(brought), im.reopened);
}

async function annexPage(c: Ctx): Promise<Response> {
  const brought = await openImport(c);
  const proposals = await proposalsOf(brought.id);
  return page(
    c,
    { title: t(im.annexTitle), under: "/feuille-de-route", noIndex: true },
    <AnnexView {...{ brought, proposals }} />,
  );
}

type AnnexProps = { brought: Import; proposals: Proposal[] };

function AnnexView({ brought, proposals }: AnnexProps) {
  const waiting = proposals.filter((proposal) => proposal.decision === null);
  const first = waiting[0];
  const lead = waiting.length > 0 ? t(im.annexLeft, { count: waiting.length }) : t(im.annexAllDone);
  const groups = [
    { title: t(im.units), members: proposals.filter((proposal) => proposal.kind !== "person") },
    { title: t(im.people), members: proposals.filter((proposal) => proposal.kind === "person") },
  ].filter((group) => group.members.length > 0);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: "/textes/importer", label: t(im.title) },
          { href: `/textes/importer/${brought.id}`, label: brought.reading.document.title || t(im.untitled) },
        ]}
      />
      <PageHead
        title={t(im.annexTitle)}
        lead={proposals.length > 0 ? `${t(im.annexLead)} ${lead}` : t(im.annexLead)}
        actions={
          first ? <ButtonLink href={`${annexOf(brought)}/${first.id}`}>{t(im.decide)}</ButtonLink> : undefined
        }
      />
      {proposals.length === 0 ? <Empty title={t(im.annexNone)} /> : null}
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <List>
            {group.members.map((proposal) => (
              <ProposalRow key={proposal.id} brought={brought} proposal={proposal} />
            ))}
          </List>
        </Section>
      ))}
    </>
  );
}

function ProposalRow({ brought, proposal }: { brought: Import; proposal: Proposal }) {
  const { decision } = proposal;
  return (
    <Row
      title={proposal.name}
      href={decision === null ? `${annexOf(brought)}/${proposal.id}` : undefined}
      meta={aboutProposal(t, proposal).join(" · ")}
      after={
        decision === "confirmed" ? (
          <Badge kind="good">{t(im.isConfirmed)}</Badge>
        ) : decision === "dismissed" ? (
          <Form action={`${annexOf(brought)}/${proposal.id}/retour`} class="cluster">
            <Badge>{t(im.isDismissed)}</Badge>
            <Submit look="quiet" size="small">
              {t(im.reconsider)}
            </Submit>
          </Form>
        ) : null
      }
    />
  );
}

/** What the annex says of a proposal, in a few words. */
export function aboutProposal(t: Translator, { kind, details }: Proposal): string[] {
  const { line, aliases = [], alongside, parent, condition, seats = [] } = details;
  return [
    kind === "person" ? null : t.term(kind, "Singular"),
    parent ?? null,
    aliases.length > 0 ? t(im.alias, { names: aliases.join(", ") }) : null,
    alongside ? t(im.alongside, { name: alongside }) : null,
    condition ? t(im.condition, { condition }) : null,
    ...seats.map((seat) =>
      [seat.unitName || t.term(seat.unitKind, "Singular"), seat.title].filter(Boolean).join(", "),
    ),
    t(im.atLine, { line }),
  ].filter((part): part is string => part !== null);
}
