import { movement } from "#domains/movement/index.ts";
import { t } from "#platform/language/index.ts";
import { choice } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { movementGround } from "../ground.ts";
import { parityWords } from "../messages/parity-rule.ts";
import { kindWords } from "../messages.ts";
import { decideNonBinary } from "../non-binary.ts";
import { base } from "./base.ts";

const address = `${base}/parite`;

/** The movement's own rule for non-binary people, explained and chosen. */
export const parityRoutes = formPage(address, {
  power: "organisation.configure",
  words: parityWords,
  crumb: () => ({ href: base, label: t(kindWords.title) }),
  load: movement,
  fields: ({ parityNonBinary }) => ({
    how: choice({
      initial: parityNonBinary,
      required: true,
      choices: [
        { value: "either", label: t(parityWords.either), help: t(parityWords.eitherHelp) },
        { value: "different", label: t(parityWords.different), help: t(parityWords.differentHelp) },
        { value: "apart", label: t(parityWords.apart), help: t(parityWords.apartHelp) },
      ],
    }),
  }),
  view: (_, form) => (
    <div class="narrow">
      <Notice>{t(parityWords.unstated)}</Notice>
      {form}
      <p class="soft">{t(parityWords.where)}</p>
    </div>
  ),
  run: async ({ actor, input }) => {
    await decideNonBinary(actor, await movementGround(), input.how);
    return address;
  },
});
