/** A box of a drawn chart, in words already translated. */
export interface Card {
  title: string;
  /** In small letters under the title: how many roles are filled, a parity that holds. */
  note: string | null;
  people: { name: string; role: string | null; tone: Tone }[];
  /** What hangs under it, with what it takes to join. */
  items: { name: string; note: string | null; tone: Tone }[];
  tone: Tone;
}

/** How a box or a line stands between the chart in force and a proposed one. */
export type Tone = "plain" | "new" | "gone";

/** A whole chart ready to be drawn: on a screen, as a picture or on paper. */
export interface Drawing {
  title: string;
  subtitle: string;
  language: "fr" | "en";
  /** Whether cards hang in regions (many small ones) or in kinds (few big ones). */
  dense: boolean;
  parts: { label: string; cards: Card[] }[];
  /** Words for what is new and what goes; null when nothing is compared. */
  legend: { new: string; gone: string } | null;
  foot: string;
}
