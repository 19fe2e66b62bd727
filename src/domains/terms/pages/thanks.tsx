import { mandateKindsAt } from "#domains/kinds/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
  signedIn,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Submit, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { e } from "../messages.ts";
import { maxThanksLength, sayThanks, type Thanked, thanksFor } from "../thanks.ts";

export const thanksRoutes = [
  get("/mandats/:id/remerciement", signedIn, (c) => show(c)),
  post("/mandats/:id/remerciement", holding("organisation.appoint"), thank),
];

async function thank(c: Ctx): Promise<Response> {
  const id = c.req.param("id")!;
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const body = form.text("body");
      if (!isId(form.text("once"))) throw refuse.invalid();
      if (body.length > maxThanksLength) throw refuse.invalid({}, { body: e.tooLong });
      await sayThanks(c.var.actor, id, form.text("once"), body);
      return done(c, `/mandats/${id}/remerciement`, e.thanked);
    },
    (refusal) => show(c, form.values, refusal),
  );
}

async function show(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  const thanked = await thanksFor(actor, c.req.param("id")!);
  const kinds = await mandateKindsAt(new Date());
  const { mandate } = thanked;
  const label = mandate.title ?? kinds.find(({ key }) => key === mandate.kindKey)?.label[t.language] ?? "";
  const errors = errorsOf(t, refusal);
  if (refusal && Object.keys(errors).length === 0) errors.body = t.say(refusal.said, refusal.values);
  return page(
    c,
    { title: t(e.thanks), noIndex: true, under: "/mon-mouvement" },
    <ThanksView {...{ thanked, label, values, errors }} />,
  );
}

type Props = {
  thanked: Thanked;
  label: string;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** Words of thanks for a mandate, as an edition rather than a list; with the form for whoever may add some. */
export function ThanksView({ thanked, label, values, errors }: Props) {
  const { mandate, unit, words, mine, maySay, sayableFrom } = thanked;
  return (
    <>
      <PageHead
        eyebrow={mine ? t(e.thanksMine) : undefined}
        title={t(e.thanks)}
        lead={t(e.thanksLead, { label, unit: unit.name })}
      />
      {words.length === 0 ? (
        <Empty title={t(e.thanksEmpty)}>
          <p>
            {mine || maySay
              ? t(e.thanksEmptyHelp)
              : sayableFrom
                ? t(e.thanksLater, { day: t.day(sayableFrom) })
                : t(e.thanksNoEnd)}
          </p>
        </Empty>
      ) : (
        words.map(({ id, body, by, at }) => (
          <blockquote key={id} class="card">
            <p class="lead">{body}</p>
            <footer class="soft small">{by ? t(e.from, { name: by, day: t.day(at) }) : t.day(at)}</footer>
          </blockquote>
        ))
      )}
      {maySay ? (
        <Section title={t(e.sayThanks)}>
          <ErrorSummary errors={errors} />
          <Form action={`/mandats/${mandate.id}/remerciement`} once={values.once || newId()}>
            <TextArea
              name="body"
              label={t(e.thanksField)}
              help={t(e.thanksEmptyHelp)}
              value={values.body}
              error={errors.body}
              max={maxThanksLength}
              required
            />
            <Submit>{t(e.thanksSubmit)}</Submit>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
