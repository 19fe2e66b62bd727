import { z } from "zod";
import { type Unit, unitBySlug } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, errorsOf, readForm } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { ErrorSummary, Form, FormActions, Hidden, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { type Followed, followedRoles } from "../counterpart/counterpart.ts";
import {
  loopsWhereHeld,
  type NewExchange,
  writesForSpace,
  writeToAllLoops,
  writeToLoop,
  writeToSpace,
} from "../exchange/exchange.ts";
import { holdsRole } from "../exchange/sides.ts";
import { m } from "../messages/exchanges.ts";

/** From whom to whom: a loop to the space of a role, a space to one loop, or to all where the role is held. */
interface Way {
  role: Followed;
  loop: Unit | null;
  /** The space that writes; null: the loop does. */
  space: Unit | null;
}

/** The form that opens an exchange: `?boucle=&role=` for a loop, `?espace=&role=` and perhaps a loop for a space. */
export async function newExchange(c: Ctx): Promise<Response> {
  const way = await wayOf(c.var.actor, (name) => c.req.query(name) ?? "");
  return newExchangePage(c, way);
}

/** Opens an exchange, or one with each loop. */
export async function openExchange(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const way = await wayOf(c.var.actor, form.text);
  const shape = z.object({
    once: z.string().refine(isId),
    subject: z.string().min(1).max(160),
    body: z.string().min(1).max(5000),
  });
  return attempt(
    c,
    async () => {
      const { once, ...said } = check(shape, form.values);
      return send(c, way, { id: once, kind: way.role.kind, ...said });
    },
    (refusal) => newExchangePage(c, way, { values: form.values, refusal }),
  );
}

async function send(c: Ctx, { loop, space }: Way, what: NewExchange): Promise<Response> {
  const { actor } = c.var;
  if (space && !loop) {
    const count = await writeToAllLoops(actor, space, what);
    return done(c, `/unites/${space.slug}/boucles?charge=${what.kind}`, m.sentToAll, { count });
  }
  const id = space ? await writeToLoop(actor, space, loop!, what) : await writeToSpace(actor, loop!, what);
  return done(c, `/echanges/${id}`, m.sent);
}

/** Whoever may not write that way does not find it. */
async function wayOf(actor: Actor, asked: (name: string) => string): Promise<Way> {
  const role = (await followedRoles()).find(({ kind }) => kind === asked("charge"));
  if (!role) throw refuse.notFound();
  const loop = asked("boucle") ? await unitBySlug(asked("boucle"), "loop") : null;
  const space = asked("espace") ? await unitBySlug(asked("espace")) : null;
  const may = space
    ? writesForSpace(actor, space) && role.unit?.id === space.id
    : loop !== null && (await holdsRole(actor, loop, role.kind));
  if (!may) throw refuse.notFound();
  return { role, loop, space };
}

async function newExchangePage(
  c: Ctx,
  way: Way,
  refused?: { values: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const { role, loop, space } = way;
  const errors = errorsOf(t, refused?.refusal);
  const values = refused?.values ?? {};
  const reached = space && !loop ? (await loopsWhereHeld(role.kind)).length : 0;
  return page(
    c,
    { title: t(m.newTitle), noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead
        eyebrow={<a href="/echanges">{t(m.title)}</a>}
        title={t(m.newTitle)}
        lead={toWhom(t, way, reached)}
      />
      <ErrorSummary errors={errors} />
      <Form
        action="/echanges"
        once={values.once ?? newId()}
        draft={`echange-${role.kind}-${loop?.slug ?? "toutes"}`}
      >
        <Hidden name="charge" value={role.kind} />
        {loop ? <Hidden name="boucle" value={loop.slug} /> : null}
        {space ? <Hidden name="espace" value={space.slug} /> : null}
        <TextInput
          name="subject"
          label={t(m.subject)}
          help={t(m.subjectHelp)}
          value={values.subject}
          error={errors.subject}
          maxLength={160}
          required
        />
        <TextArea
          name="body"
          label={t(m.body)}
          help={t(m.bodyHelp)}
          value={values.body}
          error={errors.body}
          max={5000}
          rows={8}
          required
        />
        <FormActions>
          <Submit>{t(m.send)}</Submit>
        </FormActions>
      </Form>
    </>,
  );
}

function toWhom(t: Translator, { role, loop, space }: Way, count: number): string {
  const said = { role: role.label[t.language] };
  if (!space) return t(m.toSpace, { ...said, space: role.unit?.name ?? "…" });
  return loop ? t(m.toLoop, { ...said, loop: loop.name }) : t(m.toAll, { ...said, count });
}
