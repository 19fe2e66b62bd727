import type { ComponentChildren } from "preact";

type HeroProps = {
  title: ComponentChildren;
  lead: ComponentChildren;
  /** The one thing to do: a search near me, a button. */
  action?: ComponentChildren;
  /** A sentence under the action. */
  note?: ComponentChildren;
  /** A RingFigure of size xl. */
  ring: ComponentChildren;
  /** Figures (look "plain") under the ring. */
  figures?: ComponentChildren;
};

/** The opening of the public home: what the movement promises, what to do, and the loop itself. */
export function Hero({ title, lead, action, note, ring, figures }: HeroProps) {
  return (
    <section class="hero">
      <div class="hero-words">
        <h1 class="hero-title">{title}</h1>
        <p class="hero-lead">{lead}</p>
        {action}
        {note ? <p class="hero-note">{note}</p> : null}
      </div>
      <div class="hero-ring">{ring}</div>
      {figures ? <div class="hero-figures">{figures}</div> : null}
    </section>
  );
}

type QuickSearchProps = {
  action: string;
  name?: string;
  label: string;
  button: string;
  placeholder?: string;
  value?: string;
};

/** One large field and its button: a postcode, a commune. */
export function QuickSearch({ action, name = "q", label, button, placeholder, value }: QuickSearchProps) {
  return (
    <search>
      <form class="quick-search" action={action} method="get">
        <label class="visually-hidden" for={`quick-${name}`}>
          {label}
        </label>
        <input class="input" id={`quick-${name}`} name={name} value={value} placeholder={placeholder} />
        <button class="button" type="submit">
          {button}
        </button>
      </form>
    </search>
  );
}
