import type { VNode } from "preact";
import { type Ctx, get, holding, type Policy, post, type Route } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { PageHead, Section } from "../layout.tsx";
import { page } from "../page.tsx";
import type { Fields } from "./fields.tsx";
import { answer, load } from "./form-answer.ts";
import { type Showing, Shown } from "./form-shown.tsx";
import { type FormPageSpec, type FormSpec, type none, powersOf } from "./form-spec.ts";

export { WhyRefused } from "./form-shown.tsx";
export type { Asking, FormPageSpec, FormSpec, FormWords, Given, Outcome } from "./form-spec.ts";

/** A form inside a page of which it is a part: its route, and what shows it. */
interface PartForm<L> {
  routes: Route[];
  show(loaded: L, showing?: Showing): VNode;
  /** Shows it as a part of the page under its own title and lead, which its words hold. */
  section(loaded: L, showing?: Showing & { id?: string }): VNode;
}

/**
 * A form inside a page. Refused, it shows that page again, with what was typed and what is wrong.
 * @example const withdrawal = partForm("/contributions/:id/retrait", (c) => show(c), { policy: signedIn, words: m.withdraw, load, run });
 */
export function partForm<L extends object = object, F extends Fields = typeof none>(
  address: string,
  host: (c: Ctx) => Response | Promise<Response>,
  spec: FormSpec<L, F>,
): PartForm<L> {
  const show = (loaded: L, showing?: Showing) => (
    <Shown spec={spec as FormSpec<object, Fields>} {...{ address, loaded, showing }} />
  );
  const said = (word?: Message) => word && t.say(word);
  return {
    routes: [receiving(address, spec, host)],
    show,
    section: (loaded, { id, ...showing } = {}) => (
      <Section title={said(spec.words.title)} lead={said(spec.words.lead)} id={id}>
        {show(loaded, showing)}
      </Section>
    ),
  };
}

/**
 * A page that is a form: its two routes. Errors stand beside fields and summed up, what was typed is never lost.
 * @example export const routes = formPage("/appels/nouveau", { power: "appointments.call", words: m.newCall, load, fields, run });
 */
export function formPage<L extends object = object, F extends Fields = typeof none>(
  address: string,
  spec: FormPageSpec<L, F>,
): Route[] {
  const sentTo = spec.post ?? address;
  const show = async (c: Ctx): Promise<Response> => {
    const loaded = await load(c, spec);
    const elsewhere = c.var.refused ? null : spec.elsewhere?.(loaded);
    if (elsewhere) return c.redirect(elsewhere, 303);
    const values = spec.values?.(loaded) ?? {};
    const title = spec.title?.(loaded) ?? (spec.words.title ? t.say(spec.words.title, values) : "");
    const form = <Shown spec={spec as FormSpec<object, Fields>} address={sentTo} loaded={loaded} />;
    if (spec.seen) await logAccess(c.var.actor, address, ...spec.seen(loaded));
    const content = spec.view ? spec.view(loaded, form) : form;
    if (spec.frame) return spec.frame({ c, loaded, title }, content);
    const lead = spec.words.lead && t.say(spec.words.lead, values);
    const head = <PageHead eyebrow={spec.eyebrow?.(loaded)} title={title} lead={lead} />;
    return page(
      c,
      spec.indexed
        ? { title, description: lead }
        : { title, of: spec.of?.(loaded), under: spec.under, noIndex: true },
      <>
        {spec.crumb ? <Breadcrumb crumbs={[spec.crumb(loaded)].flat()} /> : null}
        {head}
        {content}
      </>,
    );
  };
  return [get(address, policyOf(spec), show), receiving(sentTo, spec, show)];
}

const declared = new WeakMap<Route, FormSpec<object, Fields>>();

/** The form that a route receives, for what sweeps over all forms; undefined for any other route. */
export const formOf = (route: Route): FormSpec<object, Fields> | undefined => declared.get(route);

function receiving<L extends object, F extends Fields>(
  address: string,
  spec: FormSpec<L, F>,
  again: (c: Ctx) => Response | Promise<Response>,
): Route {
  const { limit, maxBody } = spec;
  const route = post(address, policyOf(spec), (c) => answer(c, spec, again), { limit, maxBody });
  declared.set(route, spec as FormSpec<object, Fields>);
  return route;
}

function policyOf({ policy, power }: Pick<FormSpec<object, Fields>, "policy" | "power">): Policy {
  if (policy) return policy;
  if (!power) throw new Error("A form says who may come in: policy or power");
  return holding(...powersOf(power));
}
