import { refuse } from "#platform/errors/index.ts";
import { request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Diff } from "#ui/diff.tsx";
import { TextArea } from "#ui/form.tsx";
import { type Field, hidden, number } from "#ui/kit/fields.tsx";
import { type Asking, formPage } from "#ui/kit/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { correct } from "../import.ts";
import { m } from "../messages.ts";
import { aboveImport, addressOf, openImport, under } from "./opening.ts";

const megabyte = 1024 * 1024;
/** Beyond this, the source is corrected by stretches of lines only. */
const wholeAtMost = 300_000;
const around = 12;

/** Correcting the received source: all of it, or the lines around a warning. */
export const importSourceRoutes = formPage("/textes/importer/:id/source", {
  power: "texts.import",
  under,
  words: m.correction,
  maxBody: 6 * megabyte,
  guard: true,
  load: async ({ c, asked }) => {
    const brought = await openImport(c);
    return { brought, ...stretchOf(brought.source, asked) };
  },
  elsewhere: ({ brought }) => (brought.confirmedAt ? addressOf(brought) : null),
  crumb: ({ brought }) => aboveImport(brought),
  values: ({ from, to }) => ({ from, to }),
  version: ({ brought }) => brought.revision,
  back: ({ brought }) => addressOf(brought),
  fields: ({ from, to, lines }) => ({
    from: lineNumber(from, 1),
    to: lineNumber(to, 0),
    lines: sourceLines(lines, to - from + 2),
  }),
  run: async ({ actor, brought, input, version }) => {
    await correct(actor, brought, { ...input, revision: Number(version) });
    return `${addressOf(brought)}#avertissements`;
  },
  view: ({ brought, lines, partial }, form) => (
    <>
      <Theirs lines={lines} />
      {form}
      {partial ? (
        <ButtonLink href={`${addressOf(brought)}/source`} look="plain" label={t(m.correctAll)} />
      ) : null}
    </>
  ),
});

/** The lines to show: those of the form that comes back, those around the line asked, or all of them. */
function stretchOf(source: string, asked: Asking["asked"]) {
  const all = source.split("\n");
  const numberOf = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null);
  const line = numberOf(asked("line", "ligne"));
  const whole = source.length <= wholeAtMost;
  const from = numberOf(asked("from")) ?? (line ? Math.max(1, line - around) : 1);
  const end = numberOf(asked("to")) ?? (line ? line + around : whole ? all.length : 2 * around);
  if (from > all.length || from < 1) throw refuse.notFound();
  const to = Math.min(end, all.length);
  const partial = whole && (from > 1 || to < all.length);
  return { from, to, partial, lines: all.slice(from - 1, to).join("\n") };
}

const lineNumber = (initial: number, min: number): Field<number> => ({
  ...hidden(initial),
  read: number({ required: true, min, max: 100_001 }).read,
});

/** Lines as typed, blank ones at either end included: they part paragraphs of the source. */
const sourceLines = (initial: string, rows: number): Field<string> => ({
  initial,
  // A form that carries files sends text without making it three times as long.
  file: true,
  show: ({ typed, part: _, ...shown }) => (
    <TextArea
      {...shown}
      value={`\n${request().var.sent?.untrimmed("lines") ?? typed[0]}`}
      rows={Math.min(32, Math.max(12, rows))}
      required
    />
  ),
  read: (sent, name) => sent.untrimmed(name),
});

/** How what was typed differs from what someone else saved meanwhile. */
function Theirs({ lines }: { lines: string }) {
  const { refused } = request().var;
  if (refused?.refusal.code !== "texts.stale") return null;
  return (
    <Notice kind="warning" title={t(m.sourceChanged)} live>
      <p>{t(m.sourceChangedHelp)}</p>
      <p>
        <Diff before={lines.slice(0, 20_000)} after={refused.sent.untrimmed("lines").slice(0, 20_000)} />
      </p>
    </Notice>
  );
}
