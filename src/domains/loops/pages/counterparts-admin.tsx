import { isId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, errorsOf, readForm } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { ErrorSummary, Form, FormActions, type OptionGroup, Select, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { followedRoles, nameCounterparts, nationalUnits } from "../counterpart/counterpart.ts";
import { m } from "../messages/counterparts.ts";
import { refuseLoops } from "../refusals.ts";

const address = "/administration/organisation/interlocuteurs";

/** Says which national unit follows each role. */
export function editCounterparts(c: Ctx): Promise<Response> {
  return counterpartsPage(c);
}

export async function saveCounterparts(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      // A role that the form does not name stays as it is.
      const said = Object.entries(form.values).filter(([name]) => name.startsWith("charge."));
      const wanted = said.map(([name, unitId]): [string, string | null] => {
        if (unitId !== "" && !isId(unitId)) throw refuseLoops.notNational();
        return [name.slice("charge.".length), unitId || null];
      });
      await nameCounterparts(c.var.actor, Object.fromEntries(wanted));
      return done(c, address, m.saved);
    },
    (refusal) => counterpartsPage(c, { values: form.values, refusal }),
  );
}

async function counterpartsPage(
  c: Ctx,
  refused?: { values: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const [roles, units] = await Promise.all([followedRoles(), nationalUnits()]);
  const options = groupsOf(t, units);
  return page(
    c,
    { title: t(m.adminTitle), noIndex: true, under: "/administration" },
    <>
      <PageHead
        eyebrow={<a href="/administration">{t(m.administration)}</a>}
        title={t(m.adminTitle)}
        lead={t(m.adminLead)}
      />
      <ErrorSummary errors={errorsOf(t, refused?.refusal)} />
      <Form action={address} guard>
        {roles.map((role) => (
          <Select
            key={role.kind}
            name={`charge.${role.kind}`}
            label={role.label[t.language]}
            options={options}
            value={refused?.values[`charge.${role.kind}`] ?? role.unit?.id ?? ""}
            empty={t(m.none)}
            required
          />
        ))}
        <p class="soft small">{t(m.dated)}</p>
        <FormActions>
          <Submit>{t(m.save)}</Submit>
        </FormActions>
      </Form>
    </>,
  );
}

function groupsOf(t: Translator, units: { id: string; name: string; kind: string }[]): OptionGroup[] {
  const heads: [string[], string][] = [
    [["space"], t(m.kindSpaces)],
    [["pole"], t(m.kindPoles)],
    [["committee"], t(m.kindCommittees)],
    [["coordination", "network"], t(m.kindOthers)],
  ];
  return heads
    .map(([kinds, label]) => ({
      label,
      options: units
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ options }) => options.length > 0);
}
