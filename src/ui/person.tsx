import type { ComponentChildren } from "preact";

type PersonChipProps = {
  name: string;
  /** The role they speak in, always beside a name where they have one. */
  role?: ComponentChildren;
  href?: string;
};

/** A person, by initials and name, with the role they speak in. No picture, no gender. */
export function PersonChip({ name, role, href }: PersonChipProps) {
  return (
    <span class="person">
      <span class="person-initials" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="person-text">
        {href ? <a href={href}>{name}</a> : <span>{name}</span>}
        {role ? <span class="person-role">{role}</span> : null}
      </span>
    </span>
  );
}

/** "Nour Belaïd" → "NB"; "Jean-Luc" → "J". At most two letters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
}
