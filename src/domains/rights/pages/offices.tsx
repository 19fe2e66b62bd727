import { z } from "zod";
import { today } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import { pageAsked, rootUnit } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { isDay } from "#platform/time/index.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { r } from "../messages.ts";
import { endOffice, officeKinds, offices, recordOffice } from "../office.ts";
import { refuseRights } from "../refusals.ts";
import { base, Filters, Offices, RecordForm } from "./offices-view.tsx";

const manages = holding("organisation.manage");
const perPage = 50;

export const officeRoutes = [
  get(base, manages, (c) => show(c)),
  post(base, manages, record),
  post(`${base}/:id/fin`, manages, end),
];

const shape = z.object({
  once: z.string().refine(isId),
  email: z.email(),
  kind: z.enum(officeKinds),
  place: z.string().max(10),
  constituency: z.string().regex(/^\d{0,2}$/),
  startsOn: z.string().refine(isDay),
  endsOn: z.string().refine((text) => text === "" || isDay(text)),
});

async function record(c: Ctx): Promise<Response> {
  const root = await rootUnit();
  requirePower(c.var.actor, "organisation.manage", root);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, email, kind, place, constituency, startsOn, endsOn } = check(shape, {
        place: "",
        constituency: "",
        endsOn: "",
        ...form.values,
      });
      const personId = await personAt(email);
      if (!personId) throw refuseRights.unknownPerson();
      const number = constituency === "" ? null : Number(constituency);
      const what = { personId, kind, placeId: placeIdOf(place), constituency: number, startsOn };
      await recordOffice(c.var.actor, root, { id: once, ...what, endsOn: endsOn || null });
      return done(c, base, r.recorded);
    },
    (refusal) => show(c, form.values, refusal),
  );
}

async function end(c: Ctx): Promise<Response> {
  const root = await rootUnit();
  requirePower(c.var.actor, "organisation.manage", root);
  const form = await readForm(c);
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  const lastDay = form.text("endsOn") || (await today());
  if (!isDay(lastDay)) throw refuse.invalid();
  await endOffice(c.var.actor, root, id, lastDay);
  return done(c, base, r.recorded);
}

/** The id of a place from the code that people know: 07, 2A, 974, E03, 07019, 987. Nothing for nothing. */
export function placeIdOf(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  if (code === "") return null;
  const abroad = /^E0?(\d{1,2})$/.exec(code);
  if (abroad) return `etranger:${abroad[1]!.padStart(2, "0")}`;
  if (/^(975|977|978|98\d)$/.test(code)) return `collectivite:${code}`;
  if (/^(\d{1,2}|2[AB]|97\d)$/.test(code)) return `departement:${code.padStart(2, "0")}`;
  if (/^(\d{5}|2[AB]\d{3})$/.test(code)) return `commune:${code}`;
  throw refuseRights.unknownPlace();
}

async function show(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  requirePower(actor, "organisation.manage", await rootUnit());
  const asked = c.req.query("fonction") ?? "";
  const kind = officeKinds.find((one) => one === asked) ?? null;
  const ever = c.req.query("quand") === "toutes";
  const at = pageAsked(c);
  const all = await offices(kind, ever ? null : new Date());
  const some = all.slice((at - 1) * perPage, at * perPage);
  await logAccess(actor, base, ["unit", (await rootUnit()).id], some.length);
  return page(
    c,
    { title: t(r.officesTitle), noIndex: true },
    <>
      <PageHead title={t(r.officesTitle)} lead={t(r.officesLead)} />
      <RecordForm values={values} refusal={refusal} day={await today()} />
      <Filters kind={kind} ever={ever} />
      {some.length === 0 ? (
        <Empty title={t(r.officesEmpty)}>
          <p>{t(r.officesEmptyHelp)}</p>
        </Empty>
      ) : (
        <Offices all={some} />
      )}
      <Pager
        page={at}
        pages={Math.ceil(all.length / perPage)}
        href={(to) =>
          `${base}?${new URLSearchParams({ fonction: kind ?? "", quand: ever ? "toutes" : "", page: String(to) })}`
        }
      />
    </>,
  );
}
