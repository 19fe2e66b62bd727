import { t } from "#platform/language/index.ts";
import { type Field, pick } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { type Followed, followedRoles, nameCounterparts, nationalUnits } from "../counterpart/counterpart.ts";
import { counterpartWords } from "../messages/counterparts.ts";

const address = "/administration/organisation/interlocuteurs";

/** Says which national unit follows each role. */
export const nameRoutes = formPage(address, {
  power: "organisation.configure",
  under: "/administration",
  words: counterpartWords.name,
  load: async () => ({ roles: await followedRoles(), units: await nationalUnits() }),
  fields: ({ roles, units }) =>
    Object.fromEntries(roles.map((role) => [role.kind, followerOf(role, groupsOf(units))])),
  guard: true,
  back: () => "/administration",
  run: async ({ actor, input }) => {
    const wanted = Object.entries(input).filter(
      (one): one is [string, string | null] => one[1] !== undefined,
    );
    await nameCounterparts(actor, Object.fromEntries(wanted));
    return address;
  },
});

/** A role that the form does not name stays as it is. */
function followerOf(role: Followed, groups: ReturnType<typeof groupsOf>): Field<string | null | undefined> {
  const initial = role.unit?.id ?? "";
  const options = [{ value: "", label: t(counterpartWords.nobodyYet) }, ...groups];
  const field = pick({ label: role.label[t.language], initial, options });
  return { ...field, read: (sent, name) => (sent.has(name) ? field.read(sent, name) : undefined) };
}

const heads = [
  { kinds: ["space"], label: counterpartWords.kindSpaces },
  { kinds: ["pole"], label: counterpartWords.kindPoles },
  { kinds: ["committee"], label: counterpartWords.kindCommittees },
  { kinds: ["coordination", "network"], label: counterpartWords.kindOthers },
];

const groupsOf = (units: { id: string; name: string; kind: string }[]) =>
  heads
    .map(({ kinds, label }) => ({
      label: t(label),
      options: units
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ options }) => options.length > 0);
