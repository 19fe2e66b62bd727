import { rootUnit, unitById } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { type Ctx, get, holding, idIn } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { groundsOf } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { choice, hidden, pick, several, text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { named, said } from "#ui/kit/options.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { type Export, exportsOf, fetchFile, keptHours, maxRows, takeOut } from "../exporting/export.ts";
import { extensionOf } from "../exporting/file.ts";
import { exportWords as words } from "../messages/exporting.ts";
import { kindNames } from "../messages/kinds.ts";
import { thingKinds } from "../schema.ts";
import { fileOf } from "./file.ts";
import { kindChoices } from "./parts.tsx";

const base = "/administration/export";

export const exportRoutes = [
  ...formPage(base, {
    power: "arrival.export",
    limit: { times: 30, seconds: 3600 },
    words: words.ask,
    under: "/administration",
    values: () => ({ hours: keptHours, count: maxRows }),
    load: async ({ actor }) => {
      const { units, subtrees } = groundsOf(actor, "arrival.export");
      const ids = [...new Set([...subtrees, ...units])].slice(0, 50);
      return { grounds: await Promise.all(ids.map((id) => unitById(id))), made: await exportsOf(actor) };
    },
    fields: ({ grounds: [first, ...others] }) => ({
      kinds: several({ choices: kindChoices(), initial: thingKinds, required: true }),
      unit:
        first && others.length > 0
          ? pick({
              options: named([first, ...others], "id"),
              required: true,
            })
          : hidden(first?.id),
      format: choice({
        choices: said({ csv: words.csv, xlsx: words.xlsx }),
        initial: "csv",
        required: true,
      }),
      reason: text({ max: 500, required: true }),
    }),
    view: ({ made }, form) => (
      <>
        {form}
        <Section title={t(words.recent)} id="vos-exports">
          {made.length === 0 ? (
            <Empty title={t(words.none)} level={3}>
              <p>{t(words.noneHelp)}</p>
            </Empty>
          ) : (
            <List>
              {made.map((one) => (
                <ExportRow key={one.id} made={one} />
              ))}
            </List>
          )}
        </Section>
      </>
    ),
    run: async ({ actor, input: { unit, ...wanted }, once }) => {
      const over = isId(unit) ? await unitById(unit) : await rootUnit();
      await takeOut(actor, over, { ...wanted, id: once, language: t.language });
      return `${base}#vos-exports`;
    },
  }),
  get(`${base}/:id`, holding("arrival.export"), fetched),
];

async function fetched(c: Ctx): Promise<Response> {
  const id = idIn(c);
  const { export: made, bytes } = await fetchFile(c.var.actor, id);
  return fileOf(c, `boucle-${made.mark}`, extensionOf(made), bytes);
}

function ExportRow({ made }: { made: Export }) {
  const count = Object.values(made.counts).reduce((sum, n) => sum + (n ?? 0), 0);
  const over = made.state === "expired" || made.expiresAt <= new Date();
  const state = over ? "expired" : made.state;
  const until = over ? "" : t(words.until, { when: t.ago(made.expiresAt) });
  return (
    <Row
      title={made.kinds.map((kind) => t(kindNames[kind])).join(", ")}
      meta={dotted(t(words.lines, { count }), made.reason, until)}
      after={
        state === "ready" ? (
          <ButtonLink
            href={`${base}/${made.id}`}
            size="small"
            icon="download"
            download
            label={t(words.download)}
          />
        ) : (
          <Badge kind={state === "failed" ? "late" : "neutral"}>{t(words[state])}</Badge>
        )
      }
    />
  );
}
