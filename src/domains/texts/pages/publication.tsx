import { z } from "zod";
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
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { blocksOf } from "../block.ts";
import { type Change, compare } from "../comparison.ts";
import { today } from "../day.ts";
import { dm } from "../drafting-messages.ts";
import { publish } from "../publishing.ts";
import { versionByNumber } from "../version.ts";
import { Changes } from "./compare.tsx";
import { type Drafting, openDraft, openForWriters } from "./drafting.ts";

const publishers = holding("texts.publish");

export const publicationRoutes = [
  get("/textes/:slug/publication", publishers, (c) => publicationPage(c)),
  post("/textes/:slug/publication", publishers, publishDraft),
];

const shape = z.object({
  inForceFrom: z.iso.date(),
  title: z.string().min(1).max(200),
  label: z.string().min(1).max(120),
  summary: z.string().max(2000),
  number: z.coerce.number().int().min(1).max(99_999),
});

async function publishDraft(c: Ctx): Promise<Response> {
  const { text } = await openForWriters(c);
  const form = await readForm(c);
  const address = `/textes/${text.slug}`;
  return attempt(
    c,
    async () => {
      const { number, ...how } = check(shape, form.values);
      // By number: a form left open must not publish the draft after the one that it showed.
      await publish(c.var.actor, await versionByNumber(text.id, number), how);
      return done(c, address, dm.published);
    },
    (refusal) => publicationPage(c, form.values, refusal),
  );
}

async function publicationPage(
  c: Ctx,
  values: Record<string, string> = {},
  refusal?: Refusal,
): Promise<Response> {
  const drafting = await openDraft(c);
  const { draft } = drafting;
  const blocks = await blocksOf(draft.id);
  const changes = draft.basedOnId ? compare(await blocksOf(draft.basedOnId), blocks) : null;
  const { title, label } = draft;
  return page(
    c,
    { title: t(dm.publishTitle), under: "/feuille-de-route", noIndex: true },
    <PublicationView
      {...{ drafting, changes, count: blocks.length }}
      values={{ inForceFrom: await today(), title, label, ...values }}
      errors={errorsOf(t, refusal)}
    />,
  );
}

type PublicationProps = {
  drafting: Drafting;
  changes: Change[] | null;
  count: number;
  values: Record<string, string>;
  errors: Record<string, string>;
};

function PublicationView({ drafting, changes, count, values, errors }: PublicationProps) {
  const { base, text, draft } = drafting;
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: base, label: text.title },
          { href: `${base}/brouillon`, label: t(dm.draft) },
        ]}
      />
      <PageHead title={t(dm.publishTitle)} lead={t(dm.publishLead)} />
      <ErrorSummary errors={errors} />
      <Form action={`${base}/publication`}>
        <input type="hidden" name="number" value={draft.number} />
        <TextInput
          {...field("inForceFrom")}
          type="date"
          label={t(dm.inForceFrom)}
          help={t(dm.inForceFromHelp)}
          short
          required
        />
        <TextInput {...field("title")} label={t(dm.textTitle)} required />
        <TextInput {...field("label")} label={t(dm.draftLabel)} help={t(dm.draftLabelHelp)} required />
        <TextArea {...field("summary")} label={t(dm.summary)} help={t(dm.summaryHelp)} max={2000} />
        <FormActions>
          <Submit>{t(dm.publish)}</Submit>
          <ButtonLink href={`${base}/brouillon`} look="quiet">
            {t(dm.backToDraft)}
          </ButtonLink>
        </FormActions>
      </Form>
      <Section title={t(dm.theDifference)}>
        {changes ? <Changes changes={changes} /> : <p>{t(dm.firstVersion, { count })}</p>}
      </Section>
    </>
  );
}
