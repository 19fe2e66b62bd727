import type { ComponentChildren } from "preact";
import { type Unit, unitPage } from "#domains/units/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";

type Framed = { c: Ctx; loaded: { unit: Unit }; title: string };

/** Around a form: the page of its unit, at the tab of mandates. */
export const mandatesFrame =
  (lead?: Message) =>
  ({ c, loaded: { unit }, title }: Framed, content: ComponentChildren): Promise<Response> =>
    unitPage(
      c,
      unit,
      { tab: "mandates", title, noIndex: true },
      <>
        <h2>{title}</h2>
        {lead ? <p>{t.say(lead)}</p> : null}
        {content}
      </>,
    );
