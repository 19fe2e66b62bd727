import { anyone, type Ctx, get, post } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Form, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { enterByInvitation, isOpen } from "../answer.ts";
import { m } from "../messages.ts";
import { refuseInvitations } from "../refusals.ts";

const fewTries = { limit: { times: 20, seconds: 600 } };

export const doorRoutes = [
  get("/invitation/:token", anyone, door),
  post("/invitation/:token", anyone, enter, fewTries),
];

const tokenOf = (c: Ctx): string => (c.req.param("token") ?? "").slice(0, 100);

// Mail scanners open links: only the button signs in, and nothing of the person is said before.
async function door(c: Ctx): Promise<Response> {
  const token = tokenOf(c);
  if (!(await isOpen(token))) throw refuseInvitations.deadLink();
  return page(
    c,
    { title: t(m.doorTitle), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.doorTitle)} lead={t(m.doorLead)} />
      <Form action={`/invitation/${token}`}>
        <Submit size="full">{t(m.doorOpen)}</Submit>
      </Form>
    </div>,
  );
}

async function enter(c: Ctx): Promise<Response> {
  const cookies = await enterByInvitation(tokenOf(c));
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  return c.redirect("/bienvenue", 303);
}
