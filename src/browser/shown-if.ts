/** Shows what it holds only while another field of its form has one of the values for which it matters. */
export class ShownIf extends HTMLElement {
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#form = this.closest("form");
    this.#form?.addEventListener("change", this.#look);
    this.#look();
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener("change", this.#look);
  }

  #look = (): void => {
    if (!this.#form) return;
    const values = new FormData(this.#form).getAll(this.getAttribute("field") ?? "");
    const wanted = (this.getAttribute("values") ?? "").split(" ");
    this.hidden = !values.some((value) => wanted.includes(String(value)));
  };
}
