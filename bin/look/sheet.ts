import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** One page as seen: where it is, its pictures, and what a script can tell is wrong. */
export interface Seen {
  role: string;
  name: string;
  path: string;
  status: number;
  /** Files relative to the folder of the sheet. */
  pictures: string[];
  faults: string[];
}

/** Writes the contact sheet: every page as one row of pictures, each leading to the whole of it. */
export function writeSheet(folder: string, seen: readonly Seen[]): void {
  const roles = [...new Set(seen.map((one) => one.role))];
  const links = roles.map((role) => `<a href="#${role}">${role}</a>`).join(" · ");
  const sections = roles.map((role) =>
    section(
      role,
      seen.filter((one) => one.role === role),
    ),
  );
  writeFileSync(
    join(folder, "index.html"),
    `${head}<h1>Boucle, page by page</h1><p>${links}</p>${sections.join("")}\n`,
  );
}

function section(role: string, seen: readonly Seen[]): string {
  return `<h2 id="${role}">${role}</h2>${seen.map(rowOf).join("")}`;
}

function rowOf({ name, path, status, pictures, faults }: Seen): string {
  const shown = pictures.map(
    (file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`,
  );
  const wrong = faults.map((fault) => `<li>${escaped(fault)}</li>`).join("");
  const told = `<h3>${name}</h3><p><code>${escaped(path)}</code> ${status || ""}</p>`;
  return `<section>${told}<ul>${wrong}</ul><div>${shown.join("")}</div></section>`;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Boucle, page by page</title>
<style>
  body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: #eee; color: #222 }
  section { margin: 0 0 36px } h2 { margin-top: 56px } h3, p { margin: 4px 0 } ul { color: #b00; margin: 4px 0 }
  div { display: flex; gap: 12px; align-items: start; overflow-x: auto }
  img { display: block; height: 420px; width: auto; max-width: 480px; object-fit: cover; object-position: top; border: 1px solid #999 }
</style>
`;
