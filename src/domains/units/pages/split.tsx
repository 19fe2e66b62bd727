import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Checkboxes, Hidden, TextInput } from "#ui/form.tsx";
import { membersOf } from "../members.ts";
import { m } from "../messages/units.ts";
import { maxInSplit, splitUnit } from "../restructure/split.ts";
import { unitById, unitBySlug, unitsUnder } from "../unit.ts";
import { apart, maxNameLength } from "../unit-name.ts";
import { Confirm, changePage, errorsOf, type RefusedChange } from "./change-parts.tsx";

const managing = holding("organisation.manage");

export const splitRoutes = [
  get("/unites/:slug/gestion/scission", managing, (c) => splitPage(c)),
  post("/unites/:slug/gestion/scission", managing, splitIt),
];

type RefusedSplit = RefusedChange & { members: string[]; children: string[] };

async function splitIt(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    born: z.string().refine(isId),
    name: z.string().min(1).max(maxNameLength),
    reason: z.string().min(1).max(2000),
  });
  // Whoever may not see the members chooses none of them.
  const sees = can(actor, "organisation.see-members", unit);
  const [members, children] = [
    sees ? form.all("members").filter(isId) : [],
    form.all("children").filter(isId),
  ];
  return attempt(
    c,
    async () => {
      const { once, born, name, reason } = check(shape, form.values);
      const made = await splitUnit(actor, unit, { id: once, unitId: born, name, reason, members, children });
      return done(c, `/unites/${made.slug}`, m.splitDone);
    },
    (refusal) => splitPage(c, { refusal, values: form.values, members, children }),
  );
}

async function splitPage(c: Ctx, refused?: RefusedSplit): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const sees = can(actor, "organisation.see-members", unit);
  const [above, under, list] = await Promise.all([
    unitById(unit.parentId ?? unit.id),
    unitsUnder(unit.id),
    sees ? membersOf(unit.id, { limit: maxInSplit }) : { members: [] },
  ]);
  const members = list.members.filter((member) => !member.byRight);
  await logAccess(actor, "/unites/:slug/gestion/scission", ["unit", unit.id], members.length);
  const action = `/unites/${unit.slug}/gestion/scission`;
  return changePage(
    c,
    unit,
    t(m.split),
    refused,
    <Confirm
      {...{ action, refused }}
      effects={[t(m.splitEffect, { above: apart(above.name) })]}
      label={t(m.split)}
    >
      <Hidden name="born" value={refused?.values.born || newId()} />
      <TextInput
        name="name"
        label={t(m.splitName)}
        value={refused?.values.name}
        error={errorsOf(t, refused).name}
        maxLength={maxNameLength}
        required
      />
      {under.length > 0 ? (
        <Checkboxes
          name="children"
          label={t(m.splitChildren)}
          choices={under.map((one) => ({ value: one.id, label: <bdi>{one.name}</bdi> }))}
          values={refused?.children ?? []}
        />
      ) : null}
      {members.length > 0 ? (
        <Checkboxes
          name="members"
          label={t(m.splitMembers)}
          help={t(m.splitMembersHelp, { most: maxInSplit })}
          choices={members.map(({ id, givenName, familyName }) => ({
            value: id,
            label: <bdi>{`${givenName} ${familyName}`}</bdi>,
          }))}
          values={refused?.members ?? []}
        />
      ) : null}
      {sees ? null : <p class="soft">{t(m.splitMembersHidden)}</p>}
    </Confirm>,
  );
}
