import { z } from "zod";
import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Pager } from "#ui/pager.tsx";
import { PersonChip } from "#ui/person.tsx";
import { m } from "../messages.ts";
import { mpsOfLoop } from "../register/listing.ts";
import { askMp } from "../request/asking.ts";
import { requestsOf } from "../request/reading.ts";
import { type Refused, refusedBy, untouched } from "./errors.ts";
import { dayOrNone } from "./fields.ts";
import { RequestRows } from "./request-rows.tsx";

/** The tab « Député·e référent·e » of loops. */
export const mpPanel: Panel = {
  key: "mp",
  order: 45,
  kinds: ["loop"],
  under: "charges",
  tab: (t) => t(m.panel),
  href: ({ slug }) => `/unites/${slug}/depute`,
};

const perPage = 20;
type LoopMps = Awaited<ReturnType<typeof mpsOfLoop>>;

/** Who the liaison MP of a loop is and how to ask; for those who answer for the loop, what was asked and answered. */
export async function showLoopMp(c: Ctx, refused: Refused = untouched): Promise<Response> {
  const { actor } = c.var;
  const loop = await unitBySlug(c.req.param("slug") ?? "", "loop");
  const ours = can(actor, "loops.write", loop);
  const mine = can(actor, "loops.serve", loop);
  const mps = await mpsOfLoop(loop.id);
  const asked = Number.parseInt(c.req.query("page") ?? "1", 10);
  const at = asked >= 1 && asked <= 1000 ? asked : 1;
  const requests = ours || mine ? await requestsOf([loop.id], at, perPage) : null;
  if (ours || mine) await logAccess(actor, "/unites/:slug/depute", ["unit", loop.id], mps.length);
  return unitPage(
    c,
    loop,
    { tab: "mp", title: t(m.panel), noIndex: ours || mine || undefined },
    <>
      <Who {...{ loop, mps, ours }} />
      {requests ? (
        <>
          <Section title={t(ours ? m.requests : m.requestsToMe)}>
            <p class="soft small">{t(m.requestsPrivate)}</p>
            <RequestRows
              list={requests.list}
              empty={
                <Empty level={3} title={t(m.noRequests)}>
                  <p>{t(m.noRequestsHelp)}</p>
                </Empty>
              }
            />
            <Pager
              page={at}
              pages={Math.ceil(requests.total / perPage)}
              href={(to) => `/unites/${loop.slug}/depute?page=${to}`}
            />
          </Section>
          {ours && mps.length > 0 ? <AskForm {...{ loop, refused }} /> : null}
        </>
      ) : (
        <HowToAsk {...{ loop }} />
      )}
    </>,
  );
}

/** Sends a request to the loop’s liaison MP. */
export async function ask(c: Ctx): Promise<Response> {
  const loop = await unitBySlug(c.req.param("slug") ?? "", "loop");
  if (!can(c.var.actor, "loops.write", loop)) throw refuse.forbidden();
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    subject: z.string().min(1).max(160),
    words: z.string().min(1).max(3000),
    wishedOn: dayOrNone,
  });
  return attempt(
    c,
    async () => {
      const { once, ...asked } = check(shape, form.values);
      await askMp(c.var.actor, loop, { id: once, ...asked });
      return done(c, `/demandes-deputes/${once}`, m.asked);
    },
    (refusal) => showLoopMp(c, refusedBy(c.var.t, form.values, refusal)),
  );
}

function Who({ loop, mps, ours }: { loop: Unit; mps: LoopMps; ours: boolean }) {
  if (mps.length === 0)
    return (
      <Empty title={t(m.loopHasNobody)}>
        <p>{t(m.loopHasNobodyText)}</p>
      </Empty>
    );
  return (
    <>
      {mps.map(({ personId, publicName, fullName, place, since }) => {
        const name = publicName ?? (ours ? fullName : null);
        if (!name) return <p key={personId}>{t(m.loopHasUnnamed)}</p>;
        const facts = [...(place ? [t(m.electedAt, { place })] : []), t(m.sinceDay, { day: t.day(since) })];
        return (
          <section key={personId} class="card" aria-label={t(m.loopHas, { name, of: loop.nameOf })}>
            <PersonChip name={name} role={[t(m.panel), ...facts].join(" · ")} />
          </section>
        );
      })}
    </>
  );
}

function HowToAsk({ loop }: { loop: Unit }) {
  return (
    <Section title={t(m.howToAsk)}>
      <p>{t(m.howToAskText)}</p>
      <p>
        <a href={`/unites/${loop.slug}`}>{loop.name}</a>
      </p>
    </Section>
  );
}

function AskForm({ loop, refused }: { loop: Unit; refused: Refused }) {
  const { values, errors } = refused;
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  const action = `/unites/${loop.slug}/depute/demandes`;
  return (
    <Section title={t(m.askTitle)}>
      <Form action={action} once={values.once ?? newId()} draft={`depute-${loop.slug}`}>
        <ErrorSummary errors={errors} />
        <TextInput
          {...field("subject")}
          label={t(m.subject)}
          example={t(m.subjectExample)}
          maxLength={160}
          required
        />
        <TextArea {...field("words")} label={t(m.words)} help={t(m.wordsHelp)} max={3000} required />
        <TextInput {...field("wishedOn")} label={t(m.wishedOn)} type="date" short />
        <FormActions>
          <Submit>{t(m.ask)}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}
