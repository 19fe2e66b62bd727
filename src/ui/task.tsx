import type { ComponentChildren } from "preact";

type TaskCardProps = {
  /** What is expected, as one sentence. */
  title: ComponentChildren;
  /** Why now, how long it takes. */
  children?: ComponentChildren;
  /** Words of the one button. */
  action: string;
  href: string;
  level?: 2 | 3;
};

/** The one thing that is expected of me now. Once on a page. */
export function TaskCard({ title, children, action, href, level = 2 }: TaskCardProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="task">
      <Heading class="task-title">{title}</Heading>
      {children ? <p class="task-text">{children}</p> : null}
      <a class="button task-button" href={href}>
        {action}
      </a>
    </section>
  );
}

type StandingProps = {
  ring: ComponentChildren;
  title: ComponentChildren;
  children?: ComponentChildren;
  action?: ComponentChildren;
  level?: 2 | 3;
};

/** How something stands, with its ring and what would move it on: a certification, a mandate. */
export function Standing({ ring, title, children, action, level = 2 }: StandingProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="card standing">
      {ring}
      <div class="standing-text">
        <Heading class="standing-title">{title}</Heading>
        {children ? <p class="soft small">{children}</p> : null}
      </div>
      {action ? <div class="standing-action">{action}</div> : null}
    </section>
  );
}
