import { choosePublicName, publicNameOf } from "#domains/people/index.ts";
import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { endSessions, setPassword } from "#platform/session/index.ts";
import { Fault, type Field, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

const naming = partForm("/compte/nom-public", accountPage, {
  policy: signedIn,
  words: m.naming,
  load: async ({ actor }) => ({ publicName: await publicNameOf(actor.personId!) }),
  fields: ({ publicName }) => ({ publicName: text({ max: 80, initial: publicName }) }),
  run: async ({ actor, input }) => {
    await choosePublicName(actor, input.publicName || null);
    return "/compte";
  },
});

const newPassword = text({ type: "password", autocomplete: "new-password", required: true });
const longEnough: Field<string> = {
  ...newPassword,
  read: (sent, name) =>
    sent.text(name).length < 12 ? new Fault(m.choosePassword.tooShort) : newPassword.read(sent, name),
};

const choosingPassword = partForm("/compte/mot-de-passe", accountPage, {
  policy: signedIn,
  words: m.choosePassword,
  limit: { times: 10, seconds: 600 },
  fields: { password: longEnough },
  run: async ({ c, input }) => {
    await setPassword(c.var.accountId!, input.password, c.req.raw.headers);
    return "/compte";
  },
});

const leavingAll = partForm("/compte/sessions", accountPage, {
  policy: signedIn,
  words: m.leaveAll,
  look: "plain",
  run: async ({ c }) => {
    await endSessions(c.var.accountId!);
    c.header("Clear-Site-Data", '"cache"');
    return "/";
  },
});

export const accountRoutes = [
  get("/compte", signedIn, accountPage),
  ...naming.routes,
  ...choosingPassword.routes,
  ...leavingAll.routes,
];

async function accountPage(c: Ctx): Promise<Response> {
  const publicName = await publicNameOf(c.var.actor.personId!);
  return page(
    c,
    { title: t(m.accountTitle), noIndex: true, under: "/mon-mouvement" },
    <div class="narrow">
      <PageHead title={t(m.accountTitle)} />
      {naming.section({ publicName })}
      {choosingPassword.section({})}
      <Section title={t(m.leaveAll.submit)}>{leavingAll.show({})}</Section>
    </div>,
  );
}
