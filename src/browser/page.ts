import { forgetAll } from "./draft.ts";

/** After a form came back with something to correct, the summary of errors is what is read next. */
export function focusOnErrors(): void {
  const focus = () => document.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  focus();
  document.addEventListener("turbo:render", focus);
}

/** Signing out leaves nothing of what the person wrote on a device that others may use. */
export function forgetDraftsOnSignOut(): void {
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLElement && "forgetsDrafts" in event.target.dataset)
      forgetAll(localStorage);
  });
}
