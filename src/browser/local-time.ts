/** Adds the viewer's own time to an instant told in the movement's zone, when the two differ. */
export class LocalTime extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector("time");
    const instant = new Date(this.getAttribute("datetime") ?? "");
    if (!time || Number.isNaN(instant.getTime())) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const format = new Intl.DateTimeFormat(this.getAttribute("locale") ?? undefined, {
      dateStyle: "long",
      timeStyle: "short",
    });
    const own = `${format.format(instant)} (${timeZone})`;
    if (!time.title.includes(own)) time.title = [time.title, own].filter(Boolean).join("\n");
  }
}
