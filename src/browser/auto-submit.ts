/** Sends the form it stands in when a choice changes, and hides the button that does it otherwise. */
export class AutoSubmit extends HTMLElement {
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#form = this.closest("form");
    this.#form?.addEventListener("change", this.#send);
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener("change", this.#send);
  }

  #send = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) this.#form?.requestSubmit();
  };
}
