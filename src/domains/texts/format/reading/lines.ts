/** One line of a source. `text` is trimmed and its spaces are single; `apart`: a blank or a page break stands before. */
export type SourceLine = { number: number; text: string; indented: boolean; apart: boolean };

/** The lines that hold something, with their numbers from 1. Rules (`---`) count as blanks. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let apart = true;
  text.split("\n").forEach((raw, index) => {
    const line = raw.replace(/[ \t\v\f]+/g, " ").trim();
    if (line === "" || isRule(line)) {
      apart = true;
      return;
    }
    const newPage = raw.startsWith("\f");
    lines.push({
      number: index + 1,
      text: line,
      indented: /^(?: {2,}|\t)/.test(raw),
      apart: apart || newPage,
    });
    apart = false;
  });
  return lines;
}

function isRule(line: string): boolean {
  return line.length <= 200 && /^(?:[-_=*] ?){3,}$/.test(line);
}
