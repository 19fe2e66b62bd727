import { t } from "#platform/language/index.ts";
import { m } from "../messages.ts";

type ErrorSummaryProps = {
  /** What to correct, by name of field; "" for what concerns the whole form. */
  errors: Record<string, string>;
  /** In place of « Il reste 2 points à corriger ». */
  title?: string;
  /** The id of a field from its name, when it is not `f-` and the name. */
  idOf?: (name: string) => string;
};

/** Everything that is to be corrected, on top of the form, each a link to its field. Nothing when all is well. */
export function ErrorSummary({ errors, title, idOf = (name) => `f-${name}` }: ErrorSummaryProps) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-autofocus>
      <h2>{title ?? t(m.errors, { count: entries.length })}</h2>
      <ul>
        {entries.map(([name, error]) => (
          <li key={name}>{name ? <a href={`#${idOf(name)}`}>{error}</a> : error}</li>
        ))}
      </ul>
    </div>
  );
}
