import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { classes } from "./classes.ts";
import { Disclosure } from "./disclosure.tsx";
import { m } from "./messages.ts";

/** The outline of a department: `d` is an SVG path in the map's own units. */
type Outline = { code: string; name: string; d: string };

export type MapValue = {
  code: string;
  /** Which class of the scale the place is in, from 0; null when there is nothing to say of it. */
  step: number | null;
  /** The value as people read it, e.g. "12 groupes sur 15". */
  said: string;
  href?: string;
};

type MapStep = { label: string };

export type DepartmentMapProps = {
  label: string;
  outlines: Outline[];
  /** Places too small to be seen where they are, drawn again larger. */
  enlarged?: Outline[];
  /** Frames around what is drawn out of its place. */
  insets?: { name: string; x: number; y: number; width: number; height: number }[];
  viewBox: string;
  /** What has no value, e.g. "aucun groupe". */
  noneLabel?: string;
  /** Whose outlines these are, as their licence asks. */
  credit?: string;
  values: MapValue[];
  /** Classes of the values from low to high, two to five; or the four appraisals. */
  steps: MapStep[];
  /** `accent` for shares and counts, `appraisal` for the four appraisals. */
  scale?: "accent" | "appraisal";
  /** Head of the column of values in the table behind. */
  valueLabel: string;
  placeLabel: string;
};

/** A quiet map: outlines and one answer for each place, with the same answers in a table behind it. */
export function DepartmentMap(props: DepartmentMapProps) {
  const { outlines, enlarged = [], insets = [], viewBox, values, steps, scale = "accent" } = props;
  const byCode = new Map(values.map((value) => [value.code, value]));
  return (
    <figure class="map">
      <svg class="map-drawing" viewBox={viewBox} aria-hidden="true">
        {insets.map(({ name, ...frame }) => (
          <rect key={name} class="map-inset" {...frame} rx="12" />
        ))}
        {[...outlines, ...enlarged].map((outline) => (
          <Place key={outline.d} outline={outline} value={byCode.get(outline.code)} {...{ scale, steps }} />
        ))}
      </svg>
      <figcaption>
        <MapLegend {...{ steps, scale }} none={props.noneLabel ?? t(m.noFigure)} />
        {props.credit ? <p class="map-credit">{props.credit}</p> : null}
      </figcaption>
      <Disclosure summary={t(m.mapAsTable)}>
        <MapTable {...props} names={new Map(outlines.map(({ code, name }) => [code, name]))} />
      </Disclosure>
    </figure>
  );
}

type PlaceProps = {
  outline: Outline;
  value: MapValue | undefined;
  scale: "accent" | "appraisal";
  steps: MapStep[];
};

function Place({ outline, value, scale, steps }: PlaceProps) {
  const said = value ? `${outline.name} : ${value.said}` : outline.name;
  const path = (
    <path class={classes("map-place", shade(value?.step ?? null, steps.length, scale))} d={outline.d}>
      <title>{said}</title>
    </path>
  );
  if (!value?.href) return path;
  // Out of the way of keyboards and screen readers: the table behind has the same links in reading order.
  return (
    <a href={value.href} tabIndex={-1}>
      {path}
    </a>
  );
}

/** The class of the shade of a step; the lowest is light, the highest the accent itself. */
function shade(step: number | null, count: number, scale: "accent" | "appraisal"): string {
  if (step === null) return "map-none";
  if (scale === "appraisal") return `appraisal-${step + 1}`;
  return `map-${count <= 1 ? 5 : Math.round(1 + (step * 4) / (count - 1))}`;
}

function MapLegend({
  steps,
  scale,
  none,
}: {
  steps: MapStep[];
  scale: "accent" | "appraisal";
  none: string;
}) {
  const entries = [...steps.map(({ label }, step) => ({ label, step })), { label: none, step: null }];
  return (
    <ul class="legend">
      {entries.map(({ label, step }) => (
        <li key={label}>
          <svg width="14" height="14" aria-hidden="true">
            <rect
              class={classes("map-place", shade(step, steps.length, scale))}
              width="14"
              height="14"
              rx="3"
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function MapTable({
  label,
  values,
  names,
  placeLabel,
  valueLabel,
}: DepartmentMapProps & { names: Map<string, string> }) {
  return (
    <table class="table">
      <caption class="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{placeLabel}</th>
          <th scope="col">{valueLabel}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={value.code}>
            <th scope="row">{linked(names.get(value.code) ?? value.code, value.href)}</th>
            <td data-label={valueLabel}>{value.said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linked(name: string, href: string | undefined): ComponentChildren {
  return href ? <a href={href}>{name}</a> : name;
}
