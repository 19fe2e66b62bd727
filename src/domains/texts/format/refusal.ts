/** Why a text is not taken at all. Codes are stable; the message is for the person, in both languages. */
export type RefusalCode = "empty" | "binary" | "too_large" | "encoding" | "no_structure" | "format";

/** Bounds on what is read: bytes of a file, lines, and characters in one line. */
export const limits = { bytes: 5_000_000, lines: 100_000, lineLength: 1_000_000 } as const;

const reasons: Record<RefusalCode, { fr: string; en: string }> = {
  empty: { fr: "Le fichier est vide.", en: "The file is empty." },
  binary: {
    fr: "Ce fichier n'est pas du texte. Enregistrez le document en texte brut ou en Markdown.",
    en: "This file is not text. Save the document as plain text or Markdown.",
  },
  too_large: {
    fr: "Ce fichier est trop grand : 5 Mo, 100 000 lignes et un million de caractères par ligne au plus.",
    en: "This file is too large: at most 5 MB, 100,000 lines and a million characters in a line.",
  },
  encoding: {
    fr: "L'encodage de ce fichier est abîmé ou inconnu. Enregistrez-le en UTF-8.",
    en: "The encoding of this file is damaged or unknown. Save it as UTF-8.",
  },
  no_structure: {
    fr: "Ce texte n'a ni axe, ni objectif, ni paragraphe numéroté : il ne peut pas être importé.",
    en: "This text has no axis, no objective and no numbered paragraph: it cannot be imported.",
  },
  format: {
    fr: "Ce fichier ne suit pas le format attendu.",
    en: "This file does not follow the expected format.",
  },
};

/** Thrown when a text cannot be read. `line` (from 1) is given when one place is at fault. */
export class TextRefused extends Error {
  readonly code: RefusalCode;
  readonly line?: number;
  readonly reason: { fr: string; en: string };

  constructor(code: RefusalCode, line?: number) {
    super(reasons[code].en);
    this.name = "TextRefused";
    this.code = code;
    this.reason = reasons[code];
    if (line !== undefined) this.line = line;
  }
}
