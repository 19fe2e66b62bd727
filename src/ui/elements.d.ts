import type { ComponentChildren } from "preact";

type Custom<Attributes = object> = Attributes & {
  children?: ComponentChildren;
  class?: string;
  id?: string;
  key?: string | number;
  hidden?: boolean;
};

/** The custom elements of src/browser, for Preact's JSX. Each shows its children until its script runs. */
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      /** Counts the characters of the field `for`, of at most `max`. */
      "char-count": Custom<{ for: string; max: number }>;
      /** Keeps the draft of the form it is in under `name`; `version` discards drafts of another state. */
      "auto-draft": Custom<{
        name: string;
        version?: string;
        saved: string;
        restored: string;
        discard: string;
        locale: string;
      }>;
      /** Sends the form it is in when a select or a box changes. */
      "auto-submit": Custom;
      /** Shows its fields only while the field `field` of the same form has one of these values. */
      "shown-if": Custom<{ field: string; values: string }>;
      /** Warns before leaving a form with unsent changes. */
      "unsaved-guard": Custom;
      /** Three ways of display, kept in a cookie. */
      "theme-switch": Custom<{ label: string; light: string; dark: string; auto: string }>;
      /** Copies `href` (or the page's address) and says so. */
      "copy-link": Custom<{ href?: string; label: string; done: string }>;
      /** Tells an instant in the viewer's own zone when it differs. */
      "local-time": Custom<{ datetime: string; locale: string }>;
    }
  }
}
