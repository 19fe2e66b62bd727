import { rootUnit } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, errorsOf, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ErrorSummary, FileInput, Form, FormActions, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { receive, recentImports } from "../import.ts";
import { im } from "../importing-messages.ts";
import { refuseTexts } from "../refusals.ts";

const importers = holding("texts.import");
const megabyte = 1024 * 1024;

export const importRoutes = [
  get("/textes/importer", importers, (c) => importPage(c)),
  post("/textes/importer", importers, upload, { maxBody: 6 * megabyte, limit: { times: 60, seconds: 600 } }),
];

async function upload(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const file = form.file("file");
      if (!file) throw refuseTexts.noFile();
      const once = form.text("once");
      const id = isId(once) ? once : newId();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const received = await receive(c.var.actor, await rootUnit(), { id, fileName: file.name, bytes });
      return c.redirect(`/textes/importer/${received.id}`, 303);
    },
    (refusal) => importPage(c, refusal),
  );
}

async function importPage(c: Ctx, refusal?: Refusal): Promise<Response> {
  const recent = await recentImports(await rootUnit());
  return page(
    c,
    { title: t(im.title), under: "/feuille-de-route", noIndex: true },
    <ImportView recent={recent} errors={errorsOf(t, refusal)} />,
  );
}

type ImportProps = {
  recent: Awaited<ReturnType<typeof recentImports>>;
  errors: Record<string, string>;
};

function ImportView({ recent, errors }: ImportProps) {
  const error = errors[""];
  return (
    <>
      <PageHead title={t(im.title)} lead={t(im.lead)} />
      <ErrorSummary errors={error ? { file: error } : {}} />
      <Form action="/textes/importer" once={newId()} files>
        <FileInput
          name="file"
          label={t(im.file)}
          help={t(im.fileHelp)}
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          error={error}
          required
        />
        <FormActions>
          <Submit icon="upload">{t(im.read)}</Submit>
        </FormActions>
      </Form>
      {recent.length > 0 ? (
        <Section title={t(im.waiting)}>
          <List>
            {recent.map((one) => (
              <Row
                key={one.id}
                href={`/textes/importer/${one.id}`}
                title={one.fileName}
                meta={t.dateTime(one.createdAt)}
                after={
                  one.confirmedAt ? (
                    <Badge>{t(im.confirmed)}</Badge>
                  ) : (
                    <Badge kind="soon">{t(im.toConfirm)}</Badge>
                  )
                }
              />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  );
}
