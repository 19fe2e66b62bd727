/** Outlines on a 24-unit square, drawn with one stroke; a full figure for each word of the interface. */
const outlines = {
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4Z",
  calendar: "M4 6h16v14H4ZM4 10.5h16M8.5 3v5M15.5 3v5",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-4 2.5-6.5 6.5-6.5s6.5 2.5 6.5 6.5M17 12a2.5 2.5 0 1 0-1-4.8M18 14.5c2.2.6 3.5 2.5 3.5 5.5",
  person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c0-4.2 3-6.5 7.5-6.5s7.5 2.3 7.5 6.5",
  speech: "M12 4a8 8 0 0 1 8 8 8 8 0 0 1-8 8 8 8 0 0 1-3.5-.8L4 20l.8-4.5A8 8 0 0 1 12 4Z",
  loop: "M19.5 9A8 8 0 1 0 20 12M20 4v5h-5",
  ring: "M12 20.5a8.5 8.5 0 1 0-8.5-8.5",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 21h4",
  text: "M5 5h14M5 10h14M5 15h14M5 20h8",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21",
  check: "m4.5 12.5 5 5L20 7",
  warning: "M12 4 2.5 20h19ZM12 10v5M12 17.3v.4",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v6M12 7.3v.4",
  edit: "M4 20h4L19.5 8.5l-4-4L4 16ZM13 7l4 4",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
  download: "M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14",
  upload: "M12 16V5M7.5 9 12 4.5 16.5 9M5 20h14",
  forward: "M4 12h15M13 6l6 6-6 6",
  back: "M20 12H5M11 6l-6 6 6 6",
  up: "m6 15 6-6 6 6",
  down: "m6 9 6 6 6-6",
  external: "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  link: "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7L12 17.7",
  share:
    "M18 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.2 10.8l7.6-4M8.2 13.2l7.6 4",
  place:
    "M12 21c-4.5-4.5-7-8-7-11a7 7 0 0 1 14 0c0 3-2.5 6.5-7 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
  lock: "M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  mail: "M4 6h16v12H4ZM4 7.5l8 6 8-6",
  flag: "M6 21V4h12l-3 4 3 4H6",
  more: "M6 12h.01M12 12h.01M18 12h.01",
} as const;

export type IconName = keyof typeof outlines;

/** The names of all icons, for the style guide. */
export const iconNames = Object.keys(outlines) as IconName[];

/**
 * An inline icon. Decorative unless `label` says what it means where no text stands beside it.
 */
export function Icon({ name, label, size = 20 }: { name: IconName; label?: string; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      <path d={outlines[name]} />
    </svg>
  );
}
