import { rootUnit } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, errorsOf, get, holding, post } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { limits } from "#platform/spreadsheets/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, FileInput, Form, FormActions, RadioCards, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { renameFile } from "../importing/file.ts";
import { knownSources, receive } from "../importing/index.ts";
import { kindHelp, kindNames } from "../messages/kinds.ts";
import { m } from "../messages.ts";
import { thingKinds } from "../schema.ts";
import { onceOf, readUpload } from "./upload.ts";

const importers = holding("arrival.import");
const megabyte = 1024 * 1024;

export const newRoutes = [
  get("/administration/arrivee/nouveau", importers, (c) =>
    newPage(c, { kind: c.req.query("kind") ?? "people" }),
  ),
  post("/administration/arrivee/nouveau", importers, upload, {
    maxBody: limits.bytes + megabyte / 4,
    limit: { times: 60, seconds: 600 },
  }),
];

async function upload(c: Ctx): Promise<Response> {
  let values: Record<string, string> = {};
  return attempt(
    c,
    async () => {
      // Looked at before anything of the file is read.
      requirePower(c.var.actor, "arrival.import", await rootUnit());
      const sent = await readUpload(c);
      values = sent.fields;
      const id = onceOf(sent);
      await renameFile(sent.id, id);
      const { kind = "", source = "" } = sent.fields;
      const batch = await receive(c.var.actor, { id, kind, source, fileName: sent.fileName }, sent.size);
      return c.redirect(`/administration/arrivee/${batch.id}`, 303);
    },
    (refusal) => newPage(c, values, refusal),
  );
}

async function newPage(c: Ctx, values: Record<string, string>, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  requirePower(actor, "arrival.import", await rootUnit());
  const sources = await knownSources();
  return page(
    c,
    { title: t(m.newTitle), noIndex: true, under: "/administration" },
    <New values={values} sources={sources} errors={placed(errorsOf(t, refusal), refusal)} />,
  );
}

const fieldOfRefusal: Record<string, string> = {
  "lists.unknownKind": "kind",
  "lists.noSource": "source",
};

// What concerns no answer in particular is said of the file.
function placed(errors: Record<string, string>, refusal: Refusal | undefined): Record<string, string> {
  const said = errors[""];
  return said ? { [fieldOfRefusal[refusal?.code ?? ""] ?? "file"]: said } : errors;
}

type NewProps = {
  values: Record<string, string>;
  sources: string[];
  errors: Record<string, string>;
};

function New({ values, sources, errors }: NewProps) {
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name], required: true });
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/administration/arrivee", label: t(m.title) }]} />
      <PageHead title={t(m.newTitle)} lead={t(m.newLead, { limit: limits.bytes / megabyte })} />
      <ErrorSummary errors={errors} />
      <Form action="/administration/arrivee/nouveau" once={newId()} files plain>
        <RadioCards
          {...field("kind")}
          label={t(m.kind)}
          choices={thingKinds.map((kind) => ({
            value: kind,
            label: t(kindNames[kind]),
            help: t(kindHelp[kind]),
          }))}
        />
        <TextInput
          {...field("source")}
          label={t(m.source)}
          help={[t(m.sourceHelp), sources.slice(0, 5).join(", ")].filter(Boolean).join(" · ")}
          maxLength={80}
        />
        <FileInput
          name="file"
          label={t(m.file)}
          help={t(m.fileHelp)}
          accept=".csv,.tsv,.txt,.xlsx"
          error={errors.file}
          required
        />
        <Notice>{t(m.promise)}</Notice>
        <FormActions>
          <Submit icon="upload">{t(m.send)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}
