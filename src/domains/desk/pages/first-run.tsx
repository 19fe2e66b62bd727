import { sql } from "drizzle-orm";
import { forgetMovement, movement, writeSettings } from "#domains/movement/index.ts";
import { giveAccount, giveConsent, isRegistered, register } from "#domains/people/index.ts";
import { appointAdministrator, foundMovement } from "#domains/rights/index.ts";
import { isFounded } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { system } from "#platform/policy/index.ts";
import { oneTimeToken } from "#platform/session/index.ts";
import { type Field, hidden, text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { isFirstRunToken } from "../first-run.ts";
import { m } from "../messages.ts";
import { movementFields } from "../movement-fields.tsx";

const aboutYou: Field<null> = { show: () => <h2>{t(m.firstAdmin)}</h2>, read: () => null };

// The page exists until the movement is founded, for those who have the link of the terminal.
export const firstRunRoutes = formPage("/premiere-fois", {
  policy: anyone,
  limit: { times: 20, seconds: 600 },
  words: m.found,
  load: async ({ asked }) => {
    const token = asked("token", "jeton");
    if ((await isFounded()) || !isFirstRunToken(token)) throw refuse.notFound();
    return { token, now: await movement() };
  },
  fields: ({ token, now }) => ({
    token: hidden(token),
    ...movementFields({ ...now, name: "" }),
    aboutYou,
    givenName: text({ required: true, max: 80, autocomplete: "given-name" }),
    familyName: text({ required: true, max: 80, autocomplete: "family-name" }),
    email: text({ required: true, max: 254, type: "email", autocomplete: "email" }),
  }),
  run: async ({ input: { name, accent, language, ...you }, once: id }) => {
    await db.transaction(async (tx) => {
      // Two forms sent at the same time take turns; the same one sent twice leads in twice.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('desk.first-run'))`);
      if (await isRegistered(tx, id)) return;
      if (await isFounded(tx)) throw refuse.notFound();
      const root = await foundMovement(tx, name);
      await writeSettings(tx, { name, accent, language, founded: true }, id);
      await register(tx, system, { id, language, ...you });
      await giveConsent(tx, id, "administration", t(m.firstAdmin));
      await appointAdministrator(tx, root, id);
    });
    forgetMovement();
    await giveAccount(id);
    return `/connexion/lien?jeton=${await oneTimeToken(you.email)}`;
  },
});
