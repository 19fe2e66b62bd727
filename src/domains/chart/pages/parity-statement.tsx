import { t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { Section } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { type Body, type ParityState, paritySaid } from "../body.ts";
import { m } from "../messages.ts";

const kinds: Record<ParityState, BadgeKind> = {
  holds: "good",
  missing: "soon",
  "not-yet": "late",
};

/** The statement of parity by body: whether each rule holds, and nobody's gender. */
export function ParityStatement({ bodies }: { bodies: readonly Body[] }) {
  const ruled = bodies.filter((body) => body.parity !== null && body.change !== "gone");
  if (ruled.length === 0) return null;
  const holding = ruled.filter(({ parity }) => parity === "holds").length;
  return (
    <Section title={t(m.parityTitle)}>
      <p>{t(m.parityTally, { count: holding, all: ruled.length })}</p>
      <p class="soft">{t(m.parityLead)}</p>
      <Table
        caption={t(m.parityTitle)}
        captionHidden
        columns={[
          {
            key: "body",
            label: t(m.body),
            cell: (body) => (body.slug ? <a href={`/unites/${body.slug}`}>{body.name}</a> : body.name),
          },
          { key: "kind", label: t(m.columnKind), cell: (body) => t.term(body.kind, "Singular") },
          {
            key: "parity",
            label: t(m.parity),
            cell: ({ parity, waived }) =>
              waived !== null && parity !== "holds" ? (
                <span class="soft">{t(m.paritySetAside, { reason: waived })}</span>
              ) : (
                <Badge kind={kinds[parity!]}>{paritySaid(parity!)}</Badge>
              ),
          },
        ]}
        rows={ruled}
        rowKey={(body) => body.id}
      />
    </Section>
  );
}
