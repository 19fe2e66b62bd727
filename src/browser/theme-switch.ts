type Choice = "light" | "dark" | "auto";
const choices: readonly Choice[] = ["auto", "light", "dark"];
const year = 31_536_000;

/** Three ways of display. The choice is a cookie, so that the next page comes in the right one from the server. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const group = document.createElement("div");
    group.className = "theme-choice";
    group.role = "group";
    group.ariaLabel = this.getAttribute("label");
    group.append(...choices.map((choice) => this.#button(choice)));
    this.replaceChildren(group);
    this.#show();
  }

  #button(choice: Choice): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.value = choice;
    button.textContent = this.getAttribute(choice);
    button.addEventListener("click", () => this.#choose(choice));
    return button;
  }

  #choose(choice: Choice): void {
    const kept = choice === "auto" ? "=; Max-Age=0" : `=${choice}; Max-Age=${year}`;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser people have.
    document.cookie = `boucle.theme${kept}; Path=/; SameSite=Lax`;
    if (choice === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    this.#show();
  }

  #show(): void {
    const now = document.documentElement.dataset.theme ?? "auto";
    for (const button of this.querySelectorAll("button")) button.ariaPressed = String(button.value === now);
  }
}
