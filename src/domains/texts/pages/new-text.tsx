import { rootUnit } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { pick, text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { m } from "../messages.ts";
import { kindOptions } from "../naming.ts";
import { createText } from "../writing.ts";
import { under } from "./opening.ts";

/** A text begins as an empty draft. */
export const newTextRoutes = formPage("/textes/nouveau", {
  power: "texts.edit",
  under,
  words: m.newText,
  fields: () => ({ title: text({ required: true }), kind: pick({ options: kindOptions(), required: true }) }),
  run: async ({ actor, input, once }) => {
    const what = { ...input, id: once, language: t.language, label: input.title, blocks: [] };
    const made = await createText(actor, await rootUnit(), what);
    return `/textes/${made.text.slug}/brouillon`;
  },
});
