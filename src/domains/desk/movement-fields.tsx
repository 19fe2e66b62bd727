import type { Settings } from "#domains/movement/index.ts";
import { Fault, type Field, pick, text } from "#ui/kit/fields.tsx";
import { said } from "#ui/kit/options.ts";
import { m } from "./messages.ts";

/** What a movement is asked when it is founded, and may change afterwards. */
export const movementFields = (now: Pick<Settings, "name" | "accent" | "language">) => ({
  name: text({ required: true, max: 80, initial: now.name }),
  accent: colour(now.accent),
  language: pick({
    options: said({ fr: m.french, en: m.english }),
    required: true,
    initial: now.language,
  }),
});

/** A colour as `#2f4acb`. */
function colour(initial: string): Field<string> {
  const typed = text({ required: true, short: true, max: 7, initial });
  return {
    ...typed,
    read: (sent, name) =>
      /^(#[0-9a-f]{6})?$/i.test(sent.text(name)) ? typed.read(sent, name) : new Fault(m.wrongColour),
  };
}
