import { Readable } from "node:stream";
import { rootUnit, type Unit, unitById } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, errorsOf, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { groundsOf } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import {
  Checkboxes,
  ErrorSummary,
  Form,
  FormActions,
  RadioCards,
  Select,
  Submit,
  TextInput,
} from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { type Export, exportsOf, fetchFile, keptHours, maxRows, takeOut } from "../exporting/export.ts";
import { extensionOf } from "../exporting/file.ts";
import { exportWords } from "../messages/exporting.ts";
import { kindHelp, kindNames } from "../messages/kinds.ts";
import { thingKinds } from "../schema.ts";
import { headersOf } from "./models.ts";

const exporters = holding("arrival.export");

export const exportRoutes = [
  get("/administration/export", exporters, (c) => exportPage(c, { kinds: [...thingKinds], format: "csv" })),
  post("/administration/export", exporters, ask, { limit: { times: 30, seconds: 3600 } }),
  get("/administration/export/:id", exporters, fetched),
];

async function ask(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const values = { ...form.values, kinds: form.all("kinds") };
  return attempt(
    c,
    async () => {
      const [unitId, once] = [form.text("unit"), form.text("once")];
      const over = isId(unitId) ? await unitById(unitId) : await rootUnit();
      const { format, reason } = form.values;
      const wanted = {
        kinds: values.kinds,
        format: format ?? "csv",
        reason: reason ?? "",
        language: c.var.t.language,
      };
      await takeOut(c.var.actor, over, { ...wanted, id: isId(once) ? once : newId() });
      return done(c, "/administration/export#vos-exports", exportWords.asked);
    },
    (refusal) => exportPage(c, values, refusal),
  );
}

async function fetched(c: Ctx): Promise<Response> {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  const { export: made, bytes } = await fetchFile(c.var.actor, id);
  const name = `boucle-${made.mark}`;
  return c.body(
    Readable.toWeb(Readable.from(bytes)) as ReadableStream,
    200,
    headersOf(name, extensionOf(made)),
  );
}

type Values = { kinds: string[]; format?: string; reason?: string; unit?: string };

async function exportPage(c: Ctx, values: Values, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  const { units, subtrees } = groundsOf(actor, "arrival.export");
  const grounds = await Promise.all(
    [...new Set([...subtrees, ...units])].slice(0, 50).map((id) => unitById(id)),
  );
  const made = await exportsOf(actor);
  return page(
    c,
    { title: t(exportWords.title), noIndex: true, under: "/administration" },
    <ExportView {...{ grounds, made, values }} errors={placed(errorsOf(t, refusal), refusal)} />,
  );
}

function placed(errors: Record<string, string>, refusal: Refusal | undefined): Record<string, string> {
  const said = errors[""];
  return said ? { [refusal?.code === "lists.noReason" ? "reason" : "kinds"]: said } : errors;
}

type ViewProps = {
  grounds: Unit[];
  made: Export[];
  values: Values;
  errors: Record<string, string>;
};

function ExportView({ grounds, made, values, errors }: ViewProps) {
  return (
    <>
      <PageHead title={t(exportWords.title)} lead={t(exportWords.lead, { hours: keptHours })} />
      <ErrorSummary errors={errors} />
      <Form action="/administration/export" once={newId()}>
        <Checkboxes
          name="kinds"
          label={t(exportWords.what)}
          help={t(exportWords.limit, { count: maxRows })}
          error={errors.kinds}
          values={values.kinds}
          choices={thingKinds.map((kind) => ({
            value: kind,
            label: t(kindNames[kind]),
            help: t(kindHelp[kind]),
          }))}
          required
        />
        {grounds.length > 1 ? (
          <Select
            name="unit"
            label={t(exportWords.where)}
            value={values.unit}
            options={grounds.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        ) : (
          <input type="hidden" name="unit" value={grounds[0]?.id ?? ""} />
        )}
        <RadioCards
          name="format"
          label={t(exportWords.format)}
          value={values.format ?? "csv"}
          choices={[
            { value: "csv", label: t(exportWords.csv) },
            { value: "xlsx", label: t(exportWords.xlsx) },
          ]}
          required
        />
        <TextInput
          name="reason"
          label={t(exportWords.reason)}
          help={t(exportWords.reasonHelp)}
          value={values.reason}
          error={errors.reason}
          maxLength={500}
          required
        />
        <FormActions>
          <Submit icon="download">{t(exportWords.go)}</Submit>
        </FormActions>
      </Form>
      <Section title={t(exportWords.recent)} id="vos-exports">
        {made.length === 0 ? (
          <Empty title={t(exportWords.none)} level={3}>
            <p>{t(exportWords.noneHelp)}</p>
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
  );
}

function ExportRow({ made }: { made: Export }) {
  const count = Object.values(made.counts).reduce((sum, n) => sum + (n ?? 0), 0);
  const over = made.state === "expired" || made.expiresAt <= new Date();
  const state = over ? "expired" : made.state;
  return (
    <Row
      title={made.kinds.map((kind) => t(kindNames[kind])).join(", ")}
      meta={[
        t(exportWords.lines, { count }),
        made.reason,
        over ? "" : t(exportWords.until, { when: t.ago(made.expiresAt) }),
      ]
        .filter(Boolean)
        .join(" · ")}
      after={
        state === "ready" ? (
          <ButtonLink href={`/administration/export/${made.id}`} size="small" icon="download" download>
            {t(exportWords.download)}
          </ButtonLink>
        ) : (
          <Badge kind={state === "failed" ? "late" : "neutral"}>{t(exportWords[state])}</Badge>
        )
      }
    />
  );
}
