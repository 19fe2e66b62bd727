import { type Draft, forget, keep, recall, typed } from "./draft.ts";

const pause = 800;

/**
 * Keeps what is typed in a long form on this device until it is sent, and puts it back. It says so, and it can
 * be told to forget. Without its script nothing is lost that the server has not been given.
 */
export class AutoDraft extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #timer: number | undefined;
  #says = document.createElement("output");

  connectedCallback(): void {
    this.#form = this.closest("form");
    this.replaceChildren(this.#says);
    this.#restore();
    this.#form?.addEventListener("input", this.#typing);
    this.#form?.addEventListener("turbo:submit-end", this.#sent);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    this.#form?.removeEventListener("input", this.#typing);
    this.#form?.removeEventListener("turbo:submit-end", this.#sent);
  }

  get #name(): string {
    return this.getAttribute("name") ?? window.location.pathname;
  }

  get #version(): string {
    return this.getAttribute("version") ?? "";
  }

  #typing = (): void => {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), pause);
  };

  #save(): void {
    if (!this.#form) return;
    const values = typed(new FormData(this.#form), this.#secrets());
    if (!keep(localStorage, this.#name, { version: this.#version, at: Date.now(), values })) return;
    this.#says.textContent = (this.getAttribute("saved") ?? "").replace("{time}", this.#clock());
  }

  #secrets(): Set<string> {
    const fields =
      this.#form?.querySelectorAll<HTMLInputElement>("input[type=password], input[type=hidden]") ?? [];
    return new Set([...fields].map((field) => field.name));
  }

  #clock(): string {
    const french = this.getAttribute("locale") === "fr";
    const time = new Date().toLocaleTimeString(french ? "fr" : "en-GB", {
      hour: "2-digit",
      minute: "2-digit",
    });
    return french ? time.replace(":", "\u00a0h\u00a0") : time;
  }

  #restore(): void {
    // A form that comes back with errors already holds what was typed last.
    if (!this.#form || this.#form.querySelector("[aria-invalid], .error-summary")) return;
    const draft = recall(localStorage, this.#name, this.#version);
    if (!draft || !this.#differs(draft)) return;
    this.#fill(draft);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet button-small";
    button.textContent = this.getAttribute("discard");
    button.addEventListener("click", () => this.#discard());
    this.#says.replaceChildren(this.getAttribute("restored") ?? "", " ", button);
  }

  #differs({ values }: Draft): boolean {
    const now = typed(new FormData(this.#form ?? undefined), this.#secrets());
    return JSON.stringify(now) !== JSON.stringify(values);
  }

  #fill({ values }: Draft): void {
    const seen = new Map<string, number>();
    for (const field of this.#form?.elements ?? []) {
      if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
        field.checked = values[field.name]?.includes(field.value) ?? false;
      } else if (isTyped(field) && values[field.name]) {
        const nth = seen.get(field.name) ?? 0;
        seen.set(field.name, nth + 1);
        field.value = values[field.name]?.[nth] ?? field.value;
        field.dispatchEvent(new Event("input"));
      }
    }
  }

  #discard(): void {
    forget(localStorage, this.#name);
    this.#form?.reset();
    this.#says.textContent = "";
  }

  #sent = (event: Event): void => {
    const { success } = (event as CustomEvent<{ success: boolean }>).detail;
    if (!success) return;
    window.clearTimeout(this.#timer);
    forget(localStorage, this.#name);
  };
}

function isTyped(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return true;
  return field instanceof HTMLInputElement && !["hidden", "file", "password", "submit"].includes(field.type);
}
