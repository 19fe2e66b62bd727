import { type Unit, unitBySlug } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { area, hidden, text } from "#ui/kit/fields.tsx";
import { type Asking, formPage } from "#ui/kit/form.tsx";
import { type Followed, followedRoles } from "../counterpart/counterpart.ts";
import {
  loopsWhereHeld,
  writesForSpace,
  writeToAllLoops,
  writeToLoop,
  writeToSpace,
} from "../exchange/exchange.ts";
import { holdsRole } from "../exchange/sides.ts";
import { exchangeWords } from "../messages/exchanges.ts";

/** From whom to whom: a loop to the space of a role, a space to one loop, or to all where the role is held. */
interface Way {
  role: Followed;
  loop: Unit | null;
  /** The space that writes; null: the loop does. */
  space: Unit | null;
  /** How many loops are written to at once. */
  reached: number;
}

/** The form that opens an exchange: `?boucle=&charge=` for a loop, `?espace=&charge=` and perhaps a loop for a space. */
export const newExchangeRoutes = formPage("/echanges/nouveau", {
  post: "/echanges",
  policy: holding("loops.write"),
  limit: { times: 60, seconds: 60 },
  under: "/mon-mouvement",
  words: exchangeWords.write,
  load: wayOf,
  fields: ({ role, loop, space }) => ({
    kind: hidden(role.kind),
    loop: hidden(loop?.slug),
    space: hidden(space?.slug),
    subject: text({ max: 160, required: true }),
    body: area({ rows: 8, required: true }),
  }),
  draft: ({ role, loop }) => `echange-${role.kind}-${loop?.slug ?? "toutes"}`,
  back: () => "/echanges",
  view: (way, form) => (
    <>
      <p class="lead">{toWhom(way)}</p>
      {form}
    </>
  ),
  run: async ({ actor, loop, space, input: { kind, subject, body }, once }) => {
    const what = { id: once, kind, subject, body };
    if (space && !loop) {
      const count = await writeToAllLoops(actor, space, what);
      return {
        to: `/unites/${space.slug}/boucles?charge=${kind}`,
        say: exchangeWords.sentToAll,
        values: { count },
      };
    }
    return `/echanges/${await (space ? writeToLoop(actor, space, loop!, what) : writeToSpace(actor, loop!, what))}`;
  },
});

/** Those who may not write that way do not find it. */
async function wayOf({ actor, asked }: Asking): Promise<Way> {
  const role = (await followedRoles()).find(({ kind }) => kind === asked("kind", "charge"));
  if (!role) throw refuse.notFound();
  const [loopSlug, spaceSlug] = [asked("loop", "boucle"), asked("space", "espace")];
  const loop = loopSlug ? await unitBySlug(loopSlug, "loop") : null;
  const space = spaceSlug ? await unitBySlug(spaceSlug) : null;
  const may = space
    ? writesForSpace(actor, space) && role.unit?.id === space.id
    : loop !== null && (await holdsRole(actor, loop, role.kind));
  if (!may) throw refuse.notFound();
  const reached = space && !loop ? (await loopsWhereHeld(role.kind)).length : 0;
  return { role, loop, space, reached };
}

function toWhom({ role, loop, space, reached }: Way): string {
  const said = { role: role.label[t.language] };
  if (!space) return t(exchangeWords.toSpace, { ...said, space: role.unit?.name ?? "…" });
  return loop
    ? t(exchangeWords.toLoop, { ...said, loop: loop.name })
    : t(exchangeWords.toAll, { ...said, count: reached });
}
