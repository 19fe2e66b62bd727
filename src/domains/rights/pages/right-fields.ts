import { mandateKindsAt, unitKindsAt } from "#domains/kinds/index.ts";
import { today } from "#domains/movement/index.ts";
import { rootUnit, unitById, unitBySlug } from "#domains/units/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import { choice, day, type InputOf, onlyIf, pick, several, text, yes } from "#ui/kit/fields.tsx";
import { named, said } from "#ui/kit/options.ts";
import { m } from "../messages.ts";
import { refuseRights } from "../refusals.ts";
import type { Right, RightRules } from "../rights.ts";
import { officeOptions } from "./saying.ts";

/** What the form of a right needs: the kinds of today, and how the right stands. */
export async function forRight(right?: Right) {
  const now = new Date();
  const [unit, mandates, units, from] = await Promise.all([
    rootUnit(),
    mandateKindsAt(now),
    unitKindsAt(now),
    today(now),
  ]);
  const leadsTo = right?.target.to === "unit" ? await unitById(right.target.unitId) : null;
  return { unit, mandates, units, from, right, leadsTo };
}

/** The fields of a right, as it stands or empty. */
export function rightFields({ mandates, units, from, right, leadsTo }: Awaited<ReturnType<typeof forRight>>) {
  const { source, target } = right ?? {};
  const held = source?.from === "mandate" ? source : undefined;
  const mandateOptions = named(mandates, "key");
  const unitOptions = units.map(({ key }) => ({ value: key, label: t.term(key, "Singular") }));
  const toAKind = pick({
    options: unitOptions,
    required: true,
    initial: target && "unitKind" in target ? target.unitKind : null,
  });
  return {
    labelFr: text({ required: true, initial: right?.label.fr }),
    labelEn: text({ required: true, initial: right?.label.en }),
    source: choice({
      choices: said({ mandate: m.whoMandate, office: m.whoOffice }),
      required: true,
      initial: source?.from ?? "mandate",
    }),
    kinds: onlyIf(
      "source",
      "mandate",
      several({ choices: mandateOptions, required: true, initial: held?.kinds }),
    ),
    unitKinds: onlyIf("source", "mandate", several({ choices: unitOptions, initial: held?.unitKinds })),
    certifiedOnly: onlyIf("source", "mandate", yes({ initial: held?.certifiedOnly ? "1" : null })),
    offices: onlyIf(
      "source",
      "office",
      several({
        choices: officeOptions(),
        required: true,
        initial: source?.from === "office" ? source.offices : null,
      }),
    ),
    to: choice({
      choices: said({ above: m.toAbove, place: m.toPlace, kind: m.toKind, unit: m.toUnit }),
      required: true,
      initial: target?.to ?? "above",
    }),
    targetKind: onlyIf("to", ["above", "place", "kind"], toAKind),
    targetUnit: onlyIf("to", "unit", text({ required: true, max: 120, initial: leadsTo?.slug })),
    givesKind: pick({ options: mandateOptions, initial: right?.givesKind }),
    mayDecline: yes({ initial: right?.mayDecline === false ? null : "1" }),
    from: day({ required: true, initial: from }),
  };
}

/** The rules that a form asks for. @throws {Refusal} `unknownUnit`. */
export async function rulesIn(input: InputOf<ReturnType<typeof rightFields>>): Promise<RightRules> {
  const { labelFr, labelEn, kinds, unitKinds, certifiedOnly, offices, to, targetKind, targetUnit } = input;
  return {
    label: { fr: labelFr, en: labelEn },
    source:
      input.source === "mandate"
        ? {
            from: "mandate",
            kinds: kinds ?? [],
            unitKinds: unitKinds ?? [],
            certifiedOnly: certifiedOnly ?? false,
          }
        : { from: "office", offices: offices ?? [] },
    target: to === "unit" ? { to, unitId: await idAt(targetUnit ?? "") } : { to, unitKind: targetKind ?? "" },
    givesKind: input.givesKind,
    mayDecline: input.mayDecline,
  };
}

async function idAt(slug: string): Promise<string> {
  try {
    return (await unitBySlug(slug)).id;
  } catch (error) {
    throw error instanceof Refusal ? refuseRights.unknownUnit() : error;
  }
}
