import { z } from "zod";
import { movement } from "#domains/movement/index.ts";
import { type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Form, RadioCards, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { movementGround } from "../ground.ts";
import { r } from "../messages/parity-rule.ts";
import { k } from "../messages.ts";
import { decideNonBinary } from "../non-binary.ts";
import { base } from "./list.tsx";

/** The movement's own rule for non-binary people, explained. */
export async function showParityRule(c: Ctx): Promise<Response> {
  const { parityNonBinary } = await movement();
  return page(
    c,
    { title: t(r.title), noIndex: true },
    <div class="narrow">
      <Breadcrumb crumbs={[{ href: base, label: t(k.title) }]} />
      <PageHead title={t(r.title)} lead={t(r.lead)} />
      <Notice>{t(r.unstated)}</Notice>
      <Form action={`${base}/parite`}>
        <RadioCards
          name="how"
          label={t(r.question)}
          help={t(r.now)}
          value={parityNonBinary}
          required
          choices={[
            { value: "either", label: t(r.either), help: t(r.eitherHelp) },
            { value: "different", label: t(r.different), help: t(r.differentHelp) },
            { value: "apart", label: t(r.apart), help: t(r.apartHelp) },
          ]}
        />
        <Submit>{t(r.save)}</Submit>
      </Form>
      <p class="soft">{t(r.where)}</p>
    </div>,
  );
}

/** Decides how non-binary people count. */
export async function writeParityRule(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const { how } = check(z.object({ how: z.enum(["either", "different", "apart"]) }), form.values);
  await decideNonBinary(c.var.actor, await movementGround(), how);
  return done(c, `${base}/parite`, r.saved);
}
