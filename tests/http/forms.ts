/** A form as a page shows it: where it is sent and what it holds before anyone types. */
export interface ShownForm {
  action: string;
  /** Each field with the values that it offers; a text that is still empty offers one that fits its kind. */
  fields: Map<string, string[]>;
  /** Those of its fields that no reader sees. */
  hidden: ReadonlySet<string>;
}

/** The forms of a page that are sent by POST. */
export function formsIn(html: string): ShownForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes]) => /method="post"/i.test(attributes!))
    .map(([, attributes, inside]) => ({
      action: attribute(attributes!, "action"),
      fields: fieldsIn(inside!),
      hidden: new Set(
        [...inside!.matchAll(/<input\b([^>]*type="hidden"[^>]*)>/g)].map(([, input]) =>
          attribute(input!, "name"),
        ),
      ),
    }));
}

function fieldsIn(inside: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const offer = (name: string, ...values: string[]) => {
    if (name) fields.set(name, [...(fields.get(name) ?? []), ...values]);
  };
  for (const [, attributes] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const type = attribute(attributes!, "type") || "text";
    if (type !== "file")
      offer(
        attribute(attributes!, "name"),
        attribute(attributes!, "value") || (type === "hidden" ? "" : (fitting[type] ?? "Un mot")),
      );
  }
  for (const [, attributes, typed] of inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs))
    offer(attribute(attributes!, "name"), unescaped(typed!) || "Un mot");
  for (const [, attributes, options] of inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs))
    offer(
      attribute(attributes!, "name"),
      ...[...options!.matchAll(/value="([^"]+)"/g)].map(([, value]) => unescaped(value!)),
    );
  return fields;
}

const fitting: Record<string, string> = {
  email: "quelqu-un@example.org",
  date: "2027-01-31",
  time: "18:00",
  number: "1",
  url: "https://example.org/preuve",
  password: "une phrase assez longue",
};

const attribute = (attributes: string, name: string) =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(` ${attributes}`)?.[1] ?? "");

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
