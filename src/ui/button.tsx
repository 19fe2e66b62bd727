import type { ComponentChildren } from "preact";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icons.tsx";

/** `main` once on a page; `plain` for the other ways on; `quiet` for what one rarely does; `danger` for loss. */
export type ButtonLook = "main" | "plain" | "quiet" | "danger";

type Common = {
  look?: ButtonLook;
  size?: "small" | "full";
  icon?: IconName;
  children: ComponentChildren;
};

type ButtonProps = Common & {
  type?: "submit" | "button";
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Sends the form elsewhere, e.g. to a preview. */
  formAction?: string;
  /** Sends the form unchecked by the browser, e.g. to keep a draft. */
  formNoValidate?: boolean;
  /** Asked before an act without a way back; there is otherwise nothing to confirm. */
  confirm?: string;
};

function buttonClass({ look = "main", size }: Pick<Common, "look" | "size">): string {
  return classes("button", look !== "main" && `button-${look}`, size && `button-${size}`);
}

/** A button that sends a form. */
export function Button({ look, size, icon, children, type = "submit", confirm, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      class={buttonClass({ look, size })}
      name={rest.name}
      value={rest.value}
      disabled={rest.disabled}
      formaction={rest.formAction}
      formnovalidate={rest.formNoValidate}
      data-turbo-confirm={confirm}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

type ButtonLinkProps = Omit<Common, "children"> & {
  label: string;
  /** Heard and not seen, after the label: which of many rows it is about. */
  about?: string;
  href: string;
  download?: boolean;
};

/** A link that looks like a button: a way on, never an act that changes something. */
export function ButtonLink({ look, size, icon, label, about, href, download }: ButtonLinkProps) {
  return (
    <a
      class={buttonClass({ look, size })}
      href={href}
      download={download}
      data-turbo={download ? "false" : undefined}
    >
      {icon ? <Icon name={icon} /> : null}
      {label}
      {about ? <span class="visually-hidden"> {about}</span> : null}
    </a>
  );
}
