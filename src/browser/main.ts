/** Everything that a page loads: navigation without reloads, and elements that add to what already works. */
import "@hotwired/turbo";
import { AutoDraft } from "./auto-draft.ts";
import { AutoSubmit } from "./auto-submit.ts";
import { CharCount } from "./char-count.ts";
import { CopyLink } from "./copy-link.ts";
import { LocalTime } from "./local-time.ts";
import { focusOnErrors, forgetDraftsOnSignOut } from "./page.ts";
import { ShownIf } from "./shown-if.ts";
import { ThemeSwitch } from "./theme-switch.ts";
import { UnsavedGuard } from "./unsaved-guard.ts";

const elements: Record<string, CustomElementConstructor> = {
  "auto-draft": AutoDraft,
  "auto-submit": AutoSubmit,
  "char-count": CharCount,
  "copy-link": CopyLink,
  "local-time": LocalTime,
  "shown-if": ShownIf,
  "theme-switch": ThemeSwitch,
  "unsaved-guard": UnsavedGuard,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

// Turbo morphs a page that comes back at its own address, and with it what these elements had drawn inside themselves.
document.addEventListener("turbo:morph-element", ({ target }) => {
  const drawsItself = [CharCount, CopyLink, LocalTime, ShownIf, ThemeSwitch].some(
    (kind) => target instanceof kind,
  );
  if (drawsItself) (target as CharCount).connectedCallback();
});

focusOnErrors();
forgetDraftsOnSignOut();
