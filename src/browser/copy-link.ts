/** Copies an address. Without its script there is nothing to press: the address bar does it. */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    if (this.firstElementChild) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.getAttribute("label");
    button.addEventListener("click", () => this.#copy());
    const said = document.createElement("span");
    said.className = "visually-hidden";
    said.role = "status";
    this.append(button, said);
  }

  async #copy(): Promise<void> {
    const url = this.getAttribute("href") ?? window.location.href;
    await navigator.clipboard.writeText(url);
    const [button, said] = [this.querySelector("button"), this.querySelector("span")];
    if (button && said) button.textContent = said.textContent = this.getAttribute("done");
  }
}
