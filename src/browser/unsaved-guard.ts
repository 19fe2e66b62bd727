/** Asks before someone leaves a form with changes that were not sent. The browser's own words, in its own language. */
export class UnsavedGuard extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #changed = false;

  connectedCallback(): void {
    this.#form = this.closest("form");
    this.#form?.addEventListener("input", this.#change);
    this.#form?.addEventListener("submit", this.#sent);
    window.addEventListener("beforeunload", this.#leave);
    document.addEventListener("turbo:before-visit", this.#visit);
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener("input", this.#change);
    this.#form?.removeEventListener("submit", this.#sent);
    window.removeEventListener("beforeunload", this.#leave);
    document.removeEventListener("turbo:before-visit", this.#visit);
  }

  #change = (): void => {
    this.#changed = true;
  };

  #sent = (): void => {
    this.#changed = false;
  };

  #leave = (event: BeforeUnloadEvent): void => {
    if (this.#changed) event.preventDefault();
  };

  // A visit by Turbo is no unload: let the browser do it whole, so that it asks.
  #visit = (event: Event): void => {
    if (!this.#changed) return;
    const { url } = (event as CustomEvent<{ url: string }>).detail;
    event.preventDefault();
    window.location.assign(url);
  };
}
