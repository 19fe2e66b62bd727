import { refuse } from "#platform/errors/index.ts";
import { type Ctx, done, type Policy, post, readForm } from "#platform/http/index.ts";
import { defineMessages, t } from "#platform/language/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { oneTimeToken, signInByToken, signOut } from "#platform/session/index.ts";
import { CAST } from "./content/index.ts";

const m = defineMessages("demo", {
  title: { fr: "Exemple : voir en tant que", en: "Example: view as" },
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

/** What the example adds to the house: the address where one takes a role. Not there with a real movement. */
export const demoDomain: Domain = { name: "demo", routes: [post("/demo/role", inExample, become)] };

/** Takes a role in one click, signed in as its invented person; the visitor is nobody. */
async function become(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const role = CAST.find((member) => member.role === form.text("role"));
  if (!role) throw refuse.notFound();
  const token = role.person ? await oneTimeToken(role.person.email) : null;
  const cookies = token ? await signInByToken(token) : await signOut(c.req.raw.headers);
  for (const cookie of cookies ?? []) c.header("Set-Cookie", cookie, { append: true });
  return done(c, role.person ? "/mon-mouvement" : "/", m.now, { role: role.label[t.language] });
}

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
