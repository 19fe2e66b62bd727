import { z } from "zod";
import { personAt } from "#domains/people/index.ts";
import { isDay, pageAsked, rootUnit, today } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { r } from "../messages.ts";
import {
  endOffice,
  type HeldOffice,
  type OfficeKind,
  officeKinds,
  offices,
  recordOffice,
} from "../office.ts";
import { refuseRights } from "../refusals.ts";
import { sayOffice } from "./saying-rights.ts";

const manages = holding("organisation.manage");
const base = "/administration/organisation/elus";
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

function Filters({ kind, ever }: { kind: OfficeKind | null; ever: boolean }) {
  return (
    <Form action={base} method="get" class="filters" auto>
      <Select
        name="fonction"
        label={t(r.office)}
        value={kind ?? ""}
        empty={t(r.everyOffice)}
        options={officeKinds.map((key) => ({ value: key, label: sayOffice(t, key) }))}
        required
      />
      <Select
        name="quand"
        label={t(r.officeWhen)}
        value={ever ? "toutes" : ""}
        options={[
          { value: "", label: t(r.officeNow) },
          { value: "toutes", label: t(r.officeEver) },
        ]}
        required
      />
      <Submit look="plain">{t(r.show)}</Submit>
    </Form>
  );
}

function Offices({ all }: { all: HeldOffice[] }) {
  return (
    <List>
      {all.map((one) => (
        <Row
          key={one.id}
          title={`${one.givenName} ${one.familyName}`}
          meta={[
            sayOffice(t, one.kind),
            sayPlace(t, one),
            t(r.since, { day: t.day(one.startsOn) }),
            one.endsOn ? t(r.until, { day: t.day(one.endsOn) }) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
          after={
            one.endsOn ? null : (
              <Form action={`${base}/${one.id}/fin`}>
                <Submit
                  look="quiet"
                  size="small"
                  confirm={t(r.endOfficeConfirm, { name: `${one.givenName} ${one.familyName}` })}
                >
                  {t(r.endOffice)}
                </Submit>
              </Form>
            )
          }
        />
      ))}
    </List>
  );
}

function sayPlace(t: Translator, { placeName, placeId, constituency }: HeldOffice): string | null {
  const place = placeName ?? placeId;
  if (!place || constituency === null) return place;
  return constituency === 1
    ? t(r.firstConstituencyOf, { place })
    : t(r.constituencyOf, { place, number: constituency });
}

type RecordProps = { values: Record<string, string>; refusal?: Refusal; day: string };

function RecordForm({ values, refusal, day }: RecordProps) {
  const errors = errorsOf(t, refusal);
  const field = (name: string, otherwise = "") => ({
    t,
    name,
    value: values[name] ?? otherwise,
    error: errors[name],
  });
  return (
    <Disclosure summary={t(r.recordTitle)} open={refusal !== undefined}>
      <ErrorSummary errors={errors} />
      <Form action={base} once={values.once || newId()}>
        <TextInput
          {...field("email")}
          type="email"
          label={t(r.personEmail)}
          help={t(r.personHelp)}
          required
        />
        <Select
          {...field("kind", "mp")}
          label={t(r.office)}
          options={officeKinds.map((key) => ({ value: key, label: sayOffice(t, key) }))}
          required
        />
        <TextInput {...field("place")} label={t(r.place)} help={t(r.placeHelp)} maxLength={10} short />
        <TextInput
          {...field("constituency")}
          label={t(r.constituency)}
          inputMode="numeric"
          maxLength={2}
          short
        />
        <TextInput {...field("startsOn", day)} type="date" label={t(r.startsOn)} short required />
        <TextInput {...field("endsOn")} type="date" label={t(r.endsOn)} short />
        <Submit>{t(r.record)}</Submit>
      </Form>
    </Disclosure>
  );
}
