import { type Message, t } from "#platform/language/index.ts";
import type { Because, Missing } from "../explain.ts";
import { m } from "../messages.ts";
import { type OfficeKind, officeKinds } from "../office.ts";

const offices: Record<OfficeKind, Message> = {
  mp: m.mp,
  mep: m.mep,
  senator: m.senator,
  mayor: m.mayor,
  councillor: m.councillor,
  other: m.other,
};

/** The name of a public office. */
export const sayOffice = (kind: string): string => t.say(offices[kind as OfficeKind] ?? m.other);

/** What gives a right: « Animateur·rice, Privas » or « Député·e, Ardèche ». */
export function sayBecause({ mandate, unit, office }: Omit<Because, "id">): string {
  if (office)
    return unit ? t(m.becauseOffice, { office: sayOffice(office), place: unit }) : sayOffice(office);
  return t(m.becauseMandate, { mandate: mandate?.[t.language] ?? "", unit: unit ?? "" });
}

/** The condition that fails, as the end of a sentence. */
export function sayMissing(missing: Missing): string {
  switch (missing.what) {
    case "nothing":
      return t(m.nothing);
    case "elsewhere":
      return t(m.elsewhere);
    case "right-not-yet":
      return t(m.notYet, { day: t.day(missing.at) });
    case "right-ended":
      return t(m.over, { day: t.day(missing.at) });
    case "not-begun":
      return t(m.notBegun, { day: t.day(missing.at) });
    case "ended":
      return t(m.hasEnded, { day: t.day(missing.at) });
    case "not-certified":
      return t(m.notCertified, { unit: missing.unit });
    case "closed":
      return t(m.closedUnit);
    case "declined":
      return t(m.declinedOn, { day: t.day(missing.at) });
  }
}

/** Public offices to choose from. */
export const officeOptions = () => officeKinds.map((value) => ({ value, label: sayOffice(value) }));
