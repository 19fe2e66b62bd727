import { isId, newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { hidden, several, text } from "#ui/kit/fields.tsx";
import { membersOf } from "../members.ts";
import { m } from "../messages.ts";
import { maxInSplit, splitUnit } from "../restructure/split.ts";
import { unitById, unitBySlug, unitsUnder } from "../unit.ts";
import { apart, maxNameLength } from "../unit-name.ts";
import { changeForm, why } from "./change-form.tsx";

export const splitRoutes = changeForm("/unites/:slug/gestion/scission", {
  words: m.split,
  load: async ({ c, actor }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    // Those who may not see the members choose none of them.
    const sees = can(actor, "organisation.see-members", unit);
    const [above, under, joined] = await Promise.all([
      unitById(unit.parentId ?? unit.id),
      unitsUnder(unit.id),
      sees ? membersOf(unit.id, { limit: maxInSplit }) : { list: [] },
    ]);
    const members = joined.list.filter((member) => !member.byRight);
    if (can(actor, "organisation.manage", unit))
      await logAccess(actor, "/unites/:slug/gestion/scission", ["unit", unit.id], members.length);
    const effects = [
      t(m.split.effect, { above: apart(above.name) }),
      ...(sees ? [] : [t(m.split.membersHidden)]),
    ];
    return { unit, under, members, effects };
  },
  values: () => ({ most: maxInSplit }),
  fields: ({ under, members }) => ({
    unitId: hidden(newId()),
    name: text({ required: true, max: maxNameLength }),
    children:
      under.length > 0 &&
      several({ choices: under.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })) }),
    members:
      members.length > 0 &&
      several({
        choices: members.map(({ id, givenName, familyName }) => ({
          value: id,
          label: <bdi>{`${givenName} ${familyName}`}</bdi>,
        })),
      }),
    ...why,
  }),
  run: async ({ actor, unit, once, input }) => {
    const { unitId, children = [], members = [] } = input;
    const made = await splitUnit(actor, unit, {
      ...input,
      id: once,
      unitId: isId(unitId) ? unitId : newId(),
      children,
      members,
    });
    return `/unites/${made.slug}`;
  },
});
