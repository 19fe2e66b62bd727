import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { m } from "../messages.ts";

type FormProps = {
  action: string;
  method?: "post" | "get";
  /** An id made for this display of the form: the same one sent twice is one act (see the platform's `once`). */
  once?: string;
  /** The state of what is edited when the form was shown, so that a stale save is seen and merged. */
  version?: string | number;
  /** The form carries files. */
  files?: boolean;
  /** Keeps what is typed on this device until it is sent, under this name: "bilan-12". */
  draft?: string;
  /** Warns before leaving with unsent changes; for forms that keep no draft. */
  guard?: boolean;
  /** Sent at once when a choice changes; for filters. */
  auto?: boolean;
  /** Left to the browser alone, without Turbo: downloads, uploads with a progress of their own. */
  plain?: boolean;
  class?: string;
  id?: string;
  label?: string;
  children: ComponentChildren;
};

/** A form. It answers with a redirect (303) on success and with itself (422) when something is to be corrected. */
export function Form({ action, method = "post", once, version, draft, children, ...rest }: FormProps) {
  return (
    <form
      action={action}
      method={method}
      id={rest.id}
      class={rest.class ?? "form"}
      enctype={rest.files ? "multipart/form-data" : undefined}
      aria-label={rest.label}
      data-turbo={rest.plain ? "false" : undefined}
      novalidate={method === "post"}
    >
      {once ? <Hidden name="once" value={once} /> : null}
      {version === undefined ? null : <Hidden name="version" value={version} />}
      {children}
      {draft ? <AutoDraft name={draft} version={version} /> : null}
      {rest.guard ? <unsaved-guard /> : null}
      {rest.auto ? <auto-submit /> : null}
    </form>
  );
}

function AutoDraft({ name, version }: { name: string; version?: string | number }) {
  return (
    <auto-draft
      name={name}
      version={version === undefined ? undefined : String(version)}
      saved={t(m.draftSaved, { time: "{time}" })}
      restored={t(m.draftRestored)}
      discard={t(m.draftDiscard)}
      locale={t.language}
    />
  );
}

/** A value that travels with the form unseen. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

/** The foot of a form: its one main button first, then the ways out. */
export function FormActions({ children }: { children: ComponentChildren }) {
  return <div class="form-actions">{children}</div>;
}

/** Fields that belong together, under one legend. */
export function Fieldset({ legend, help, children }: FieldsetProps) {
  return (
    <fieldset class="fieldset">
      <legend>{legend}</legend>
      {help ? <p class="field-help">{help}</p> : null}
      {children}
    </fieldset>
  );
}

type FieldsetProps = {
  legend: ComponentChildren;
  help?: ComponentChildren;
  children: ComponentChildren;
};
