import { z } from "zod";

/*
 * The rules by which a source is read. They are data: an administrator sees them in the preview and may change
 * them. They hold words, never patterns, so that no rule can make the reader slow. Words are compared without
 * case or accents.
 */

const word = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^\p{L}[\p{L}\p{M}'’-]*$/u);
const phrase = z.string().trim().min(1).max(80);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(40);

/** Shape of an import profile; see `defaultProfile` for what each rule means. */
export const profileShape = z.strictObject({
  name: phrase,
  axisLabels: list(word),
  bareRomanAxes: z.boolean(),
  objectiveLabels: list(word),
  annexLabels: list(word),
  strayMarkerAfterNumber: z.boolean(),
  insertions: z.strictObject({ emphasis: z.boolean(), emptyLinks: z.boolean() }),
  contributionWords: list(word),
  units: list(
    z.strictObject({ kind: z.enum(["coordination", "space", "committee", "network"]), labels: list(word) }),
  ),
  poleIntroductions: list(phrase),
  doublesAllowed: list(word),
});

export type ImportProfile = z.infer<typeof profileShape>;

/** Roadmaps of a federated movement, in French or English. */
export const defaultProfile: ImportProfile = {
  name: "roadmap",
  axisLabels: ["Axe", "Partie", "Axis", "Part"],
  bareRomanAxes: true,
  objectiveLabels: ["Objectif", "Objective", "Goal"],
  annexLabels: ["Annexe", "Annex", "Appendix"],
  strayMarkerAfterNumber: true,
  insertions: { emphasis: true, emptyLinks: true },
  contributionWords: ["remontée", "remontées", "contribution", "contributions", "submissions"],
  units: [
    { kind: "coordination", labels: ["Coordination"] },
    { kind: "space", labels: ["Espace", "Space"] },
    { kind: "committee", labels: ["Comité", "Committee"] },
    { kind: "network", labels: ["Réseau", "Network"] },
  ],
  poleIntroductions: ["Pôle", "Pôles", "Pôle militant", "Pôles militants", "Pole", "Poles", "Team", "Teams"],
  doublesAllowed: ["nous", "vous", "had", "that"],
};

/** The rules of a profile in sentences, for the preview. */
export function describeProfile(profile: ImportProfile, language: "fr" | "en"): string[] {
  const any = (words: string[]) =>
    words.map((each) => (language === "fr" ? `« ${each} »` : `“${each}”`)).join(", ");
  const say = (fr: string, en: string) => (language === "fr" ? fr : en);
  const { axisLabels, objectiveLabels, annexLabels, contributionWords, insertions } = profile;
  const spaces = profile.units.flatMap((unit) => unit.labels);
  return [
    say(
      `Un axe s'ouvre par ${any(axisLabels)} et un numéro`,
      `An axis opens with ${any(axisLabels)} and a number`,
    ) + (profile.bareRomanAxes ? say(", ou par un chiffre romain.", ", or with a Roman numeral.") : "."),
    say(
      `Un objectif s'ouvre par ${any(objectiveLabels)}.`,
      `An objective opens with ${any(objectiveLabels)}.`,
    ),
    say(`Une annexe s'ouvre par ${any(annexLabels)}.`, `An annex opens with ${any(annexLabels)}.`),
    say(
      `Une liste de remontées suit une ligne qui finit par « : » et contient ${any(contributionWords)}.`,
      `A list of contributions follows a line that ends with “:” and holds ${any(contributionWords)}.`,
    ),
    say("Dans un paragraphe numéroté, **…** est en gras.", "In a numbered paragraph, **…** is bold."),
    ...(profile.strayMarkerAfterNumber
      ? [say("Les ** isolés après un numéro sont mis de côté.", "A lone ** after a number is set aside.")]
      : []),
    ...(insertions.emphasis
      ? [
          say(
            "Dans un paragraphe numéroté, *…* est un ajout adopté.",
            "In a numbered paragraph, *…* is an adopted insertion.",
          ),
        ]
      : []),
    ...(insertions.emptyLinks
      ? [
          say(
            "Dans un paragraphe numéroté, […](#) est un ajout adopté.",
            "In a numbered paragraph, […](#) is an adopted insertion.",
          ),
        ]
      : []),
    say(
      `Dans l'annexe, une unité s'ouvre par ${any(spaces)}.`,
      `In the annex, a unit opens with ${any(spaces)}.`,
    ),
    say(
      `Les pôles suivent une ligne ${any(profile.poleIntroductions)}.`,
      `Teams follow a line ${any(profile.poleIntroductions)}.`,
    ),
  ];
}
