import { mandatesIn } from "#domains/mandates/index.ts";
import { fullName } from "#domains/people/index.ts";
import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import type { Choice } from "#ui/form.tsx";
import { area, several } from "#ui/kit/fields.tsx";
import { type Asking, formPage, partForm } from "#ui/kit/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { amend, groundOf, withdrawCommitment } from "../commitment.ts";
import { m } from "../messages.ts";
import { ownerIds, possibleOwners } from "../owners.ts";
import { type Commitment, commitmentById } from "../reading.ts";
import { sayOwner } from "../saying.tsx";
import { termsFields } from "../terms-fields.ts";

const withdrawal = partForm("/engagements/:id/retrait", showEdit, {
  power: "roadmap.edit",
  words: m.withdraw,
  look: "danger",
  load,
  fields: { because: area({ max: 2000, rows: 3, required: true }) },
  run: async ({ actor, one, input }) => {
    await withdrawCommitment(actor, one.id, input.because);
    return `/engagements/${one.id}`;
  },
});

/** Who answers for a commitment and for when; the sentence itself cannot change. */
const edit = formPage("/engagements/:id/modifier", {
  post: "/engagements/:id",
  power: "roadmap.edit",
  under: "/feuille-de-route",
  words: m.amend,
  guard: true,
  load: async (asking) => {
    const loaded = await load(asking);
    const { owner, id } = loaded.one;
    const [owners, people, chosen] = await Promise.all([possibleOwners(), peopleOf(owner.id), ownerIds(id)]);
    await logAccess(asking.actor, "/engagements/:id/modifier", ["unit", owner.id], people.length);
    return { ...loaded, owners, people, chosen };
  },
  eyebrow: ({ one }) => <a href={`/engagements/${one.id}`}>{one.title}</a>,
  values: ({ one }) => ({ sentence: one.sentence }),
  version: ({ one }) => one.revision,
  fields: ({ one, owners, people, chosen }) => ({
    ...termsFields(owners, { ...one, ownerUnitId: one.owner.id }),
    personIds: people.length > 0 && several({ choices: people, initial: chosen }),
  }),
  run: async ({ actor, one, input, version }) => {
    await amend(actor, one.id, { ...input, revision: Number(version) });
    return `/engagements/${one.id}`;
  },
  view: ({ one, unit }, form) => (
    <>
      {request().var.refused?.refusal.code === "boucle.stale" ? <Meanwhile one={one} /> : null}
      {form}
      {one.withdrawnAt ? null : withdrawal.section({ one, unit })}
    </>
  ),
});

export const editRoutes = [...edit, ...withdrawal.routes];

function showEdit(c: Ctx): Response | Promise<Response> {
  return edit[0]!.handle(c);
}

async function load({ c }: Asking) {
  const id = c.req.param("id");
  const one = isId(id) ? await commitmentById(id) : null;
  if (!one) throw refuse.notFound();
  return { one, unit: await groundOf(one.textId) };
}

/** People who hold a mandate in the owner unit, once each, with the role. */
async function peopleOf(unitId: string): Promise<Choice[]> {
  const choices = new Map<string, Choice>();
  for (const held of await mandatesIn(unitId)) {
    choices.set(held.personId, {
      value: held.personId,
      label: held.publicName ?? fullName(held),
      help: held.label[t.language],
    });
  }
  return [...choices.values()];
}

/** What someone else saved, beside what was typed: saving again keeps what is typed. */
function Meanwhile({ one }: { one: Commitment }) {
  const { title, ownerUnitId, dueOn, indicator, target } = m.amend.fields;
  return (
    <Notice kind="warning" title={t(m.savedMeanwhile)}>
      <Definitions
        items={[
          { term: t(title.label), value: one.title },
          { term: t(ownerUnitId.label), value: sayOwner(one.owner) },
          { term: t(dueOn.label), value: one.dueOn ? t.day(one.dueOn) : t(m.noDate) },
          { term: t(indicator.label), value: one.indicator },
          { term: t(target.label), value: one.target },
        ]}
      />
    </Notice>
  );
}
