import { appraisalWords } from "#ui/bars.tsx";
import { type Appraisal, appraisals, isAppraisal } from "../answer/fields.ts";

/** An appraisal as it is said: « plutôt positif ». Null for none. */
export function appraisalSaid(appraisal: string | null | undefined): string | null {
  return appraisal && isAppraisal(appraisal)
    ? (appraisalWords()[appraisals.indexOf(appraisal)] ?? null)
    : null;
}

/** The four as choices of a form. */
export function appraisalChoices(): { value: Appraisal; label: string }[] {
  const words = appraisalWords();
  return appraisals.map((value, index) => ({ value, label: words[index] ?? value }));
}

/** An appraisal in its colour and its word. */
export function AppraisalMark({ appraisal }: { appraisal: string | null | undefined }) {
  const said = appraisalSaid(appraisal);
  if (!said || !appraisal) return null;
  return (
    <span class="appraisal-mark">
      <svg width="11" height="11" aria-hidden="true">
        <rect
          class={`appraisal-${appraisals.indexOf(appraisal as Appraisal) + 1}`}
          width="11"
          height="11"
          rx="2"
        />
      </svg>{" "}
      {said}
    </span>
  );
}
