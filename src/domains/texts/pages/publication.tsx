import { today } from "#domains/movement/index.ts";
import { t } from "#platform/language/index.ts";
import { area, day, hidden, text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { blocksOf } from "../block.ts";
import { compare } from "../comparison.ts";
import { m } from "../messages.ts";
import { publish } from "../publishing.ts";
import { versionByNumber } from "../version.ts";
import { Changes } from "./compare.tsx";
import { aboveDraft, openDraft, openForWriters, under } from "./opening.ts";

/** Publishing a draft, with all that changes before one's eyes. */
export const publicationRoutes = formPage("/textes/:slug/publication", {
  power: "texts.publish",
  discreet: true,
  under,
  words: m.publication,
  load: async ({ c }) => {
    const opened = await openForWriters(c);
    // By number: a form left open must not publish the draft after the one that it showed.
    const number = c.var.sent?.text("number") ?? "";
    const draft = /^\d{1,5}$/.test(number)
      ? await versionByNumber(opened.text.id, Number(number))
      : (await openDraft(c)).draft;
    const blocks = await blocksOf(draft.id);
    const changes = draft.basedOnId ? compare(await blocksOf(draft.basedOnId), blocks) : null;
    return { ...opened, draft, changes, count: blocks.length, day: await today() };
  },
  crumb: aboveDraft,
  back: ({ base }) => `${base}/brouillon`,
  fields: ({ draft, day: from }) => ({
    number: hidden(draft.number),
    inForceFrom: day({ required: true, initial: from }),
    title: text({ required: true, initial: draft.title }),
    label: text({ required: true, max: 120, initial: draft.label }),
    summary: area({ max: 2000 }),
  }),
  run: async ({ actor, base, draft, input: { number: _, ...how } }) => {
    await publish(actor, draft, how);
    return base;
  },
  view: ({ changes, count }, form) => (
    <>
      {form}
      <Section title={t(m.drafting.theDifference)}>
        {changes ? <Changes changes={changes} /> : <p>{t(m.firstVersion, { count })}</p>}
      </Section>
    </>
  ),
});
