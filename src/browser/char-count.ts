/** Says how many characters a field holds of those it may. Before it runs, the limit is said in words. */
export class CharCount extends HTMLElement {
  #field: HTMLTextAreaElement | HTMLInputElement | null = null;

  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute("for") ?? "");
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    this.#field = field;
    field.addEventListener("input", this.#count);
    this.#count();
  }

  disconnectedCallback(): void {
    this.#field?.removeEventListener("input", this.#count);
  }

  #count = (): void => {
    const max = Number(this.getAttribute("max"));
    const length = [...(this.#field?.value ?? "").normalize("NFC")].length;
    this.textContent = `${length} / ${max}`;
    this.toggleAttribute("data-over", length > max);
    // Spoken only near the end: a count at each key would drown the reader's own voice.
    this.ariaLive = length > max * 0.9 ? "polite" : "off";
  };
}
