import { refuse } from "#platform/errors/index.ts";
import type { Ctx, Policy } from "#platform/http/index.ts";
import { defineMessages, t } from "#platform/language/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { oneTimeToken, signInByToken, signOut } from "#platform/session/index.ts";
import { hidden } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { CAST } from "./content/index.ts";

const m = defineMessages("demo", {
  title: { fr: "Exemple : devenir", en: "Example: become" },
  now: {
    fr: "Vous voyez maintenant le mouvement comme : {role}.",
    en: "You now see the movement as: {role}.",
  },
});

const inExample: Policy = {
  kind: "demo",
  sentence: "anyone, in the example movement only",
  powers: [],
  admit: () => {},
};

/** Takes a role in one click, signed in as its invented person; the visitor is nobody. */
const becoming = partForm("/demo/role", () => Promise.reject(refuse.notFound()), {
  policy: inExample,
  words: { submit: m.title, done: m.now },
  fields: { role: hidden() },
  run: async ({ c, input }) => {
    const taken = CAST.find(({ role }) => role === input.role);
    if (!taken) throw refuse.notFound();
    const token = taken.person ? await oneTimeToken(taken.person.email) : null;
    const cookies = token ? await signInByToken(token) : await signOut(c.req.raw.headers);
    for (const cookie of cookies ?? []) c.header("Set-Cookie", cookie, { append: true });
    return { to: taken.person ? "/mon-mouvement" : "/", values: { role: taken.label[t.language] } };
  },
});

/** What the example adds to the house: the address where one takes a role. Not there with a real movement. */
export const demoDomain: Domain = { name: "demo", routes: becoming.routes };

/** The bar on top of each page of the example. */
export function roleBar(c: Ctx) {
  const { actor } = c.var;
  return (
    <form class="roles" method="post" action="/demo/role" aria-label={t(m.title)}>
      <span class="roles-title" aria-hidden="true">
        {t(m.title)}
      </span>
      {CAST.filter((member) => member.role !== "second_animator").map((member) => (
        <button
          key={member.role}
          class="roles-one"
          name="role"
          value={member.role}
          type="submit"
          aria-pressed={(member.person?.givenName ?? null) === actor.name ? "true" : "false"}
        >
          {member.label[t.language]}
        </button>
      ))}
    </form>
  );
}
