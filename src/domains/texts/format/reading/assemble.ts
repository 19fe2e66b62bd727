import { asUnitLine } from "../annex/unit-line.ts";
import type { ImportProfile } from "../profile.ts";
import type { WarningList } from "../warnings.ts";
import { type Draft, strongCount, Words } from "./draft.ts";
import { ordinal, romanValue } from "./fold.ts";
import type { SourceLine } from "./lines.ts";
import * as shape from "./shape.ts";

/** Puts lines together into blocks, each line taken for what its looks and its place make it. */
export function assemble(lines: SourceLine[], profile: ImportProfile, warnings: WarningList): Draft[] {
  const assembler = new Assembler(profile, warnings);
  for (const line of lines) assembler.take(line);
  return assembler.drafts;
}

class Assembler {
  readonly drafts: Draft[] = [];
  readonly #profile: ImportProfile;
  readonly #warnings: WarningList;
  #lastNumber = 0;
  #lastRoman = 0;
  #labelledAxes = false;
  #inAnnex = false;

  constructor(profile: ImportProfile, warnings: WarningList) {
    this.#profile = profile;
    this.#warnings = warnings;
  }

  take(line: SourceLine): void {
    const taken =
      this.#hash(line) ||
      this.#part(line, line.text) ||
      this.#annexLine(line) ||
      this.#paragraph(line) ||
      this.#romanAxis(line, line.text) ||
      this.#bullet(line);
    if (!taken) this.#plain(line);
  }

  get #last(): Draft | undefined {
    return this.drafts.at(-1);
  }

  /** The words that a line without a form of its own would go on with. */
  get #open(): Words | undefined {
    return this.#last?.items?.at(-1) ?? this.#last?.words;
  }

  /** Whether the line stands inside a sentence that was wrapped, so that its looks mean nothing. */
  #midSentence(line: SourceLine): boolean {
    const running = this.#last?.kind === "paragraph" || this.#last?.kind === "text";
    return !line.apart && running && Boolean(this.#open?.unfinished);
  }

  #add(line: SourceLine, words: string, draft: Omit<Draft, "line" | "words" | "inAnnex">): true {
    this.drafts.push({
      ...draft,
      line: line.number,
      words: new Words(line.number, words),
      inAnnex: this.#inAnnex,
    });
    return true;
  }

  #hash(line: SourceLine): boolean {
    const hash = shape.asHash(line.text);
    if (!hash) return false;
    const { words, depth } = hash;
    if (this.#part(line, words, true) || this.#romanAxis(line, words)) return true;
    if (depth === 1 && !this.drafts.some((draft) => draft.kind !== "text"))
      return this.#add(line, words, { kind: "title" });
    const numbered = shape.asNumbered(words);
    const unit = this.#inAnnex && asUnitLine(words, this.#profile);
    const poles = this.#inAnnex && shape.isPoleIntroduction(words, this.#profile);
    return this.#add(line, numbered ? numbered.words.trim() : words, {
      kind: "heading",
      level: Math.min(3, Math.max(1, depth - 1)),
      ...(numbered ? { number: numbered.number } : {}),
      ...(unit ? { role: "unit" as const } : poles ? { role: "poles" as const } : {}),
    });
  }

  #part(line: SourceLine, text: string, sure = false): boolean {
    if (!sure && this.#midSentence(line)) return false;
    const { axisLabels, objectiveLabels, annexLabels } = this.#profile;
    const objective = shape.asLabelled(text, objectiveLabels);
    if (objective) return this.#headline(line, "objective", objective);
    const axis = shape.asLabelled(text, axisLabels);
    if (axis) {
      this.#labelledAxes = true;
      return this.#headline(line, "axis", axis);
    }
    const annex = (sure || line.apart) && shape.asAnnex(text, annexLabels);
    return annex ? this.#headline(line, "annex", annex) : false;
  }

  #headline(
    line: SourceLine,
    kind: "axis" | "objective" | "annex",
    { label, number, words }: shape.Headline,
  ): true {
    if (kind !== "objective") this.#inAnnex = kind === "annex";
    return this.#add(line, words, { kind, label, ...(number ? { number } : {}) });
  }

  #romanAxis(line: SourceLine, text: string): boolean {
    const roman = this.#profile.bareRomanAxes && !this.#midSentence(line) && shape.asRoman(text);
    if (!roman) return false;
    const { number, words } = roman;
    if (this.#labelledAxes) return this.#add(line, words, { kind: "heading", level: 1, number });
    const value = romanValue(number);
    if (value !== this.#lastRoman + 1 || (/[.;,]$/.test(words) && !shape.isCapitals(words))) return false;
    this.#lastRoman = value;
    this.#inAnnex = false;
    return this.#add(line, words, { kind: "axis", number });
  }

  /** In an annex: its numbered headings, the lines that name a unit, those that introduce teams. */
  #annexLine(line: SourceLine): boolean {
    if (!this.#inAnnex || this.#midSentence(line)) return false;
    const text = shape.unbolded(line.text);
    if (asUnitLine(text, this.#profile))
      return this.#add(line, text, { kind: "heading", level: 2, role: "unit" });
    if (shape.isPoleIntroduction(text, this.#profile)) {
      return this.#add(line, text, { kind: "heading", level: 3, role: "poles" });
    }
    const numbered = shape.asNumbered(line.text);
    if (!numbered || numbered.bulleted || line.text.length > 150 || /[.;,]$/.test(line.text)) return false;
    return this.#add(line, numbered.words.trim(), { kind: "heading", level: 1, number: numbered.number });
  }

  #paragraph(line: SourceLine): boolean {
    const numbered = shape.asNumbered(line.text);
    if (!numbered) return false;
    if (this.#midSentence(line) && !numbered.marker && shape.startsSmall(numbered.words)) return false;
    const value = ordinal(numbered.number);
    const next = value === this.#lastNumber + 1;
    const sameAsBefore = value === this.#lastNumber && !/^\d+$/.test(numbered.number);
    const expected = next || sameAsBefore;
    if (!expected && !numbered.marker) {
      if (this.#inAnnex || this.#midSentence(line)) return false;
      if (this.#last?.kind === "paragraph" && this.#open?.unfinished && value > this.#lastNumber + 20)
        return false;
      if (numbered.bulleted && this.#last?.items) return false;
    }
    if (numbered.dashed && !(expected && line.text.length > 150) && !/[.!?:;…]$/.test(line.text)) {
      return this.#midSentence(line)
        ? false
        : this.#add(line, numbered.words.trim(), { kind: "heading", level: 1, number: numbered.number });
    }
    const { number, form, marker, words } = numbered;
    this.#lastNumber = value;
    return this.#add(line, words, { kind: "paragraph", number, form, marker });
  }

  #bullet(line: SourceLine): boolean {
    const bullet = shape.asBullet(line.text);
    if (!bullet || (bullet.dash && this.#midSentence(line))) return false;
    if (line.indented && this.#last?.items) this.#warnings.note("nested_list", line.number, line.text);
    const words = new Words(line.number, bullet.words);
    if (this.#last?.items) this.#last.items.push(words);
    else {
      this.#add(line, "", { kind: "list" });
      if (this.#last) this.#last.items = [words];
    }
    return true;
  }

  #plain(line: SourceLine): void {
    const open = this.#open;
    const going = open && this.#continues(line, open);
    if (!open || !going) {
      this.#add(line, line.text, { kind: "text" });
      return;
    }
    if (going === "uncertain") this.#warnings.note("rejoined_uncertain", line.number, line.text);
    else if (going === "break") this.#warnings.note("rejoined", line.number, line.text);
    open.join(line.number, line.text, going !== "wrap");
  }

  /** Whether a plain line goes on with the words before it: a wrapped line, or a sentence cut by a page break. */
  #continues({ apart, text, indented }: SourceLine, open: Words): "wrap" | "break" | "uncertain" | undefined {
    const kind = this.#last?.kind;
    const small = shape.startsSmall(text);
    const introduces = shape.isIntroduction(text, this.#profile);
    if (open.empty && kind !== "paragraph")
      return text.length <= 200 && !/\.$/.test(text) ? "wrap" : undefined;
    if (!apart) {
      if (introduces && (kind === "list" || !open.unfinished)) return undefined;
      const opening = this.drafts.length === 1 && kind === "text" && open.lastPiece.length <= 60;
      if (kind === "paragraph" || (kind === "text" && !opening)) return "wrap";
      if (kind === "list" && (indented || open.unfinished)) return "wrap";
      return small || (shape.isCapitals(text) && shape.isCapitals(open.lastPiece)) ? "wrap" : undefined;
    }
    if (kind === "title" || (introduces && !small)) return undefined;
    if (open.boldOpen && strongCount(text) % 2 === 1) return "break";
    if (small && (open.unfinished || open.bracketOpen)) return "break";
    if (kind !== "paragraph") return undefined;
    if (open.unfinished && (open.boldOpen || open.bracketOpen)) return "break";
    if (small) return /(?:\betc\.?|…|\.\.\.)$/.test(open.lastPiece) ? "break" : "uncertain";
    return open.unfinished && text.length > 40 && !shape.isCapitals(text) ? "uncertain" : undefined;
  }
}
