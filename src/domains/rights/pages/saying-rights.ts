import type { Message, Translator } from "#platform/language/index.ts";
import type { Because, Missing } from "../explain.ts";
import { r } from "../messages.ts";
import type { OfficeKind } from "../office.ts";

const offices: Record<OfficeKind, Message> = {
  mp: r.mp,
  mep: r.mep,
  senator: r.senator,
  mayor: r.mayor,
  councillor: r.councillor,
  other: r.other,
};

/** The name of a public office. */
export const sayOffice = (t: Translator, kind: string): string =>
  t.say(offices[kind as OfficeKind] ?? r.other);

/** What gives a right: « Animateur·rice, Privas » or « Député·e, Ardèche ». */
export function sayBecause(t: Translator, { mandate, unit, office }: Omit<Because, "id">): string {
  if (office)
    return unit ? t(r.becauseOffice, { office: sayOffice(t, office), place: unit }) : sayOffice(t, office);
  return t(r.becauseMandate, { mandate: mandate?.[t.language] ?? "", unit: unit ?? "" });
}

/** The condition that fails, as the end of a sentence. */
export function sayMissing(t: Translator, missing: Missing): string {
  switch (missing.what) {
    case "nothing":
      return t(r.nothing);
    case "elsewhere":
      return t(r.elsewhere);
    case "right-not-yet":
      return t(r.notYet, { day: t.day(missing.at) });
    case "right-ended":
      return t(r.over, { day: t.day(missing.at) });
    case "not-begun":
      return t(r.notBegun, { day: t.day(missing.at) });
    case "ended":
      return t(r.hasEnded, { day: t.day(missing.at) });
    case "not-certified":
      return t(r.notCertified, { unit: missing.unit });
    case "closed":
      return t(r.closedUnit);
    case "declined":
      return t(r.declinedOn, { day: t.day(missing.at) });
  }
}
