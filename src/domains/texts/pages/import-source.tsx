import { z } from "zod";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Diff } from "#ui/diff.tsx";
import { ErrorSummary, Form, FormActions, Hidden, Submit, TextArea } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { correct, type Import } from "../import.ts";
import { im } from "../importing-messages.ts";
import { openImport } from "./import-preview.tsx";

const importers = holding("texts.import");
const megabyte = 1024 * 1024;

export const importSourceRoutes = [
  get("/textes/importer/:id/source", importers, (c) => sourcePage(c)),
  post("/textes/importer/:id/source", importers, save, { maxBody: 6 * megabyte }),
];

/** Beyond this, the source is corrected by stretches of lines only. */
const wholeAtMost = 300_000;
const around = 12;

const shape = z.object({
  from: z.coerce.number().int().min(1).max(100_001),
  to: z.coerce.number().int().min(0).max(100_001),
  version: z.coerce.number().int().min(1).max(1e9),
});

async function save(c: Ctx): Promise<Response> {
  const brought = await openImport(c);
  const form = await readForm(c);
  const lines = await rawLines(c);
  return attempt(
    c,
    async () => {
      const { from, to, version } = check(shape, form.values);
      await correct(c.var.actor, brought, { lines, from, to, revision: version });
      return done(c, `/textes/importer/${brought.id}#avertissements`, im.corrected);
    },
    (refusal) => sourcePage(c, { ...form.values, lines }, refusal),
  );
}

// As typed, blank lines at either end included: they part paragraphs of the source.
async function rawLines(c: Ctx): Promise<string> {
  const sent = (await c.req.formData()).get("lines");
  return typeof sent === "string" ? sent.replace(/\r\n?/g, "\n") : "";
}

interface Stretch {
  from: number;
  to: number;
  lines: string;
}

async function sourcePage(c: Ctx, values?: Record<string, string>, refusal?: Refusal): Promise<Response> {
  const brought = await openImport(c);
  if (brought.confirmedAt) return c.redirect(`/textes/importer/${brought.id}`, 303);
  const stretch = stretchOf(brought, values ?? { ligne: c.req.query("ligne") ?? "" });
  const stale = refusal?.code === "texts.stale";
  return page(
    c,
    { title: t(im.correct), under: "/feuille-de-route", noIndex: true },
    <SourceView
      {...{ brought, stretch, stale }}
      typed={values?.lines}
      whole={brought.source.length <= wholeAtMost}
      errors={stale ? {} : errorsOf(t, refusal)}
    />,
  );
}

/** The lines to show: those of the form that comes back, those around the line asked, or all of them. */
function stretchOf({ source }: Import, asked: Record<string, string>): Stretch {
  const all = source.split("\n");
  const number = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : null);
  const line = number(asked.ligne);
  const whole = source.length <= wholeAtMost;
  const from = number(asked.from) ?? (line ? Math.max(1, line - around) : 1);
  const to = number(asked.to) ?? (line ? line + around : whole ? all.length : 2 * around);
  if (from > all.length || from < 1) throw refuse.notFound();
  const last = Math.min(to, all.length);
  return { from, to: last, lines: all.slice(from - 1, last).join("\n") };
}

type SourceProps = {
  brought: Import;
  stretch: Stretch;
  typed: string | undefined;
  whole: boolean;
  stale: boolean;
  errors: Record<string, string>;
};

function SourceView({ brought, stretch, typed, whole, stale, errors }: SourceProps) {
  const back = `/textes/importer/${brought.id}`;
  const { from, to, lines } = stretch;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: "/textes/importer", label: t(im.title) },
          { href: back, label: brought.reading.document.title || t(im.untitled) },
        ]}
      />
      <PageHead title={t(im.correct)} lead={t(im.correctLead)} />
      <ErrorSummary errors={errors} />
      {stale ? (
        <Notice kind="warning" title={t(im.theirs)} live>
          <p>{t(im.theirsHelp)}</p>
          <p>
            <Diff before={lines.slice(0, 20_000)} after={(typed ?? "").slice(0, 20_000)} />
          </p>
        </Notice>
      ) : null}
      <Form action={`${back}/source`} version={brought.revision} files guard>
        <Hidden name="from" value={from} />
        <Hidden name="to" value={to} />
        <TextArea
          name="lines"
          label={t(im.source)}
          help={t(im.sourceLines, { from, to })}
          value={`\n${typed ?? lines}`}
          rows={Math.min(32, Math.max(12, to - from + 2))}
          required
        />
        <FormActions>
          <Submit>{t(im.readAgain)}</Submit>
          {whole && (from > 1 || to < brought.source.split("\n").length) ? (
            <ButtonLink href={`${back}/source`} look="plain">
              {t(im.correctAll)}
            </ButtonLink>
          ) : null}
          <ButtonLink href={back} look="quiet">
            {t(im.theText)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
