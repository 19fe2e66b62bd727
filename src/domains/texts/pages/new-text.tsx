import { z } from "zod";
import { rootUnit } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
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
import { type Translator, t } from "#platform/language/index.ts";
import { ErrorSummary, Form, FormActions, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { dm } from "../drafting-messages.ts";
import { m } from "../messages.ts";
import { createText } from "../writing.ts";

export const newTextRoutes = [
  get("/textes/nouveau", holding("texts.edit"), (c) => newTextPage(c)),
  post("/textes/nouveau", holding("texts.edit"), create),
];

/** Kinds of text that a form offers. */
export const textKinds = ["roadmap", "bill", "booklet", "other"] as const;

const shape = z.object({
  once: z.string().refine(isId),
  title: z.string().min(1).max(200),
  kind: z.enum(textKinds),
});

async function create(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, title, kind } = check(shape, form.values);
      const what = { id: once, title, kind, language: c.var.t.language, label: title, blocks: [] };
      const { text } = await createText(c.var.actor, await rootUnit(), what);
      return done(c, `/textes/${text.slug}/brouillon`, dm.created);
    },
    (refusal) => newTextPage(c, form.values, refusal),
  );
}

function newTextPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Response {
  return page(
    c,
    { title: t(dm.newText), under: "/feuille-de-route", noIndex: true },
    <NewTextView values={{ once: newId(), ...values }} errors={errorsOf(t, refusal)} />,
  );
}

type NewTextProps = { values: Record<string, string>; errors: Record<string, string> };

function NewTextView({ values, errors }: NewTextProps) {
  return (
    <>
      <PageHead title={t(dm.newText)} lead={t(dm.newTextLead)} />
      <ErrorSummary errors={errors} />
      <Form action="/textes/nouveau" once={values.once}>
        <TextInput
          name="title"
          label={t(dm.textTitle)}
          example={t(dm.titleExample)}
          value={values.title}
          error={errors.title}
          required
        />
        <Select
          name="kind"
          label={t(m.kind)}
          options={kindOptions(t)}
          value={values.kind}
          error={errors.kind}
          required
        />
        <FormActions>
          <Submit>{t(dm.create)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}

/** The kinds of text as options of a field. */
export function kindOptions(t: Translator) {
  const labels = { roadmap: m.kindRoadmap, bill: m.kindBill, booklet: m.kindBooklet, other: m.kindOther };
  return textKinds.map((kind) => ({ value: kind, label: t.say(labels[kind]) }));
}
