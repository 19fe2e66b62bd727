import { z } from "zod";
import { rules } from "./messages.ts";

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
  const quote = (word: string) => (language === "fr" ? `« ${word} »` : `“${word}”`);
  const say = (rule: keyof typeof rules, words: string[] = []) =>
    rules[rule][language].replace("{word}", () => words.map(quote).join(", "));
  const { insertions } = profile;
  return [
    say(profile.bareRomanAxes ? "axisOrRoman" : "axis", profile.axisLabels),
    say("objective", profile.objectiveLabels),
    say("annex", profile.annexLabels),
    say("contributions", profile.contributionWords),
    say("bold"),
    ...(profile.strayMarkerAfterNumber ? [say("strayMarkers")] : []),
    ...(insertions.emphasis ? [say("emphasis")] : []),
    ...(insertions.emptyLinks ? [say("emptyLinks")] : []),
    say(
      "unit",
      profile.units.flatMap((unit) => unit.labels),
    ),
    say("poles", profile.poleIntroductions),
  ];
}
