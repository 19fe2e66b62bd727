import { newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { type Ctx, errorsOf } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { dm } from "../drafting-messages.ts";
import { m } from "../messages.ts";
import type { Opened } from "../shelf.ts";

/** The form that begins the next version of a text, for its editors. */
export function offerDraft(
  c: Ctx,
  { text, version, mayEdit }: Opened,
  values: Record<string, string>,
  refusal?: Refusal,
): Response {
  if (!mayEdit) throw refuse.notFound();
  const label = t(m.newVersionLabel, { number: (version?.number ?? 0) + 1 });
  return page(
    c,
    { title: `${t(dm.draft)} · ${text.title}`, under: "/feuille-de-route", noIndex: true },
    <OfferView text={text} values={{ once: newId(), label, ...values }} errors={errorsOf(t, refusal)} />,
  );
}

type OfferProps = {
  text: Opened["text"];
  values: Record<string, string>;
  errors: Record<string, string>;
};

function OfferView({ text, values, errors }: OfferProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/textes/${text.slug}`, label: text.title }]} />
      <PageHead title={t(dm.noDraft)} lead={t(dm.noDraftHelp)} />
      <ErrorSummary errors={errors} />
      <Form action={`/textes/${text.slug}/brouillon`} once={values.once}>
        <TextInput
          name="label"
          label={t(dm.draftLabel)}
          help={t(dm.draftLabelHelp)}
          example={t(dm.draftLabelExample)}
          value={values.label}
          error={errors.label}
          required
        />
        <FormActions>
          <Submit>{t(dm.start)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}
