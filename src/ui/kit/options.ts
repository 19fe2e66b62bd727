import { type Language, type Message, t } from "#platform/language/index.ts";
import type { Option } from "../form.tsx";

/** Words as things to choose among. @example said({ nom: m.sortName, recentes: m.sortNewest }) */
export const said = <V extends string>(words: Record<V, Message>): (Option & { value: V })[] =>
  Object.entries<Message>(words).map(([value, word]) => ({ value: value as V, label: t.say(word) }));

type Named = { name: string } | { title: string } | { label: Record<Language, string> };

/** Things to choose among, by what they are called and known under. @example named(loops, "slug") */
export const named = <K extends string>(things: readonly (Named & Record<K, string>)[], by: K): Option[] =>
  things.map((thing) => ({ value: thing[by], label: nameOf(thing) }));

function nameOf(thing: Named): string {
  if ("name" in thing) return thing.name;
  return "title" in thing ? thing.title : thing.label[t.language];
}
