import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons.tsx";

type NoticeKind = "info" | "success" | "warning" | "error";
/** What was just done; `undo` is where one press takes it back. */
export type Flash = { kind: NoticeKind; text: string; undo?: string };

const icons: Record<NoticeKind, IconName> = {
  info: "info",
  success: "check",
  warning: "warning",
  error: "warning",
};

type NoticeProps = {
  kind?: NoticeKind;
  title?: string;
  /** Read out when it appears: for the answer to what was just done, not for what stands on the page. */
  live?: boolean;
  children: ComponentChildren;
};

/** A sentence that must not be missed: what was just done, or what to beware of. */
export function Notice({ kind = "info", title, live, children }: NoticeProps) {
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <div class="notice-text">
        {title ? <strong>{title}</strong> : null}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
