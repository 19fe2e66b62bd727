import type { ComponentChildren } from "preact";
import { type Cell, csvFile } from "#platform/csv/index.ts";
import { anyone, type Ctx, get, holding, type Policy, type Route } from "#platform/http/index.ts";
import { type Message, t, type Value } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Actor, type Ground, requirePower } from "#platform/policy/index.ts";
import { Breadcrumb, type Crumb } from "../breadcrumb.tsx";
import { Empty } from "../empty.tsx";
import { type Option, Select, TextInput } from "../form.tsx";
import { PageHead, Section } from "../layout.tsx";
import { m } from "../messages.ts";
import { page } from "../page.tsx";
import { Pager } from "../pager.tsx";
import { Search } from "../search.tsx";
import { Table } from "../table.tsx";
import type { Asked, Param, Query } from "./query.ts";

/** The words of a list: a branch of its domain's catalogue. */
interface ListWords {
  title?: Message;
  lead?: Message;
  search?: Message;
  /** « 12 contributions »: takes `count`. */
  found: Message;
  /** Nothing fits what was asked; nothing at all is there yet. */
  none: Message;
  noneHelp?: Message;
  empty?: Message;
  emptyHelp?: Message;
  /** What the columns hold, by key. */
  columns?: Record<string, Message>;
}

/** One thing that a row tells, in the table and in the file. */
export interface ListColumn<Row> {
  key: string;
  /** What stands in the cell; nothing: the column is in the file only. */
  cell?: (row: Row) => ComponentChildren;
  /** What the file holds; nothing: the column is on the screen only. */
  csv?: (row: Row) => Cell;
  numeric?: boolean;
  wide?: boolean;
}

/** What was found: one page of rows, how many there are in all, and what else rows need. */
export interface Listed<Row> {
  list: Row[];
  total: number;
}

type RowOf<Found extends Listed<unknown>> = Found["list"][number];
type P0 = Record<string, Param>;
type At<P extends P0, L> = L & { c: Ctx; actor: Actor; asked: Asked<P> };
type Shown<P extends P0, L, Found> = At<P, L> & { found: Found };

interface ListSpec<P extends P0, L, Found extends Listed<unknown>> {
  /** Who may come in; left out: anyone who holds `power`, or anyone at all. */
  policy?: Policy;
  /** The power that it takes, over `loaded.unit` where there is one. */
  power?: string;
  words: ListWords;
  query: Query<P>;
  perPage?: number;
  /** Where the query stands when the page is shown again after a refused form, which carried it. */
  readFrom?: (c: Ctx) => string | undefined;
  /** What the filters and the page need, read once. */
  load?: (at: { c: Ctx; actor: Actor; asked: Asked<P> }) => L | Promise<L>;
  /** One page of rows. Of a page past the end it may know no total: the first is then asked for it. */
  find: (at: At<P, L> & { page: number; perPage: number }) => Promise<Found>;
  /** The filters, by what they narrow; false leaves one out. */
  filters?: (at: Shown<P, L, Found>) => FiltersOf<P>;
  /** Rows as they stand, or `columns` for a table. */
  rows?: (list: Found["list"], at: Shown<P, L, Found>) => ComponentChildren;
  columns?: (at: Shown<P, L, Found>) => ListColumn<RowOf<Found>>[];
  rowKey?: (row: RowOf<Found>) => string;
  /** Offers the same rows as a file: its name without `.csv`, and the most rows that it holds. */
  csv?: { name: string | ((at: At<P, L>) => string); max: number; limit?: Route["limit"] };
  values?: (at: Shown<P, L, Found>) => Record<string, Value>;
  title?: (at: Shown<P, L, Found>) => string;
  /** What the tab of the browser names after the title: of what this list is a part. */
  of?: (at: Shown<P, L, Found>) => string;
  under?: string;
  /** What stands above the title: of what this list is a part. */
  eyebrow?: (at: Shown<P, L, Found>) => ComponentChildren;
  /** The page above, by name, or those above. */
  crumb?: (at: Shown<P, L, Found>) => Crumb | Crumb[];
  /** Of whom personal data is shown: each access is logged, with how many rows it showed. */
  seen?: (at: Shown<P, L, Found>) => readonly [kind: string, id: string];
  /** Buttons of the head. */
  actions?: (at: Shown<P, L, Found>) => ComponentChildren;
  above?: (at: Shown<P, L, Found>) => ComponentChildren;
  below?: (at: Shown<P, L, Found>) => ComponentChildren;
  /** What stands beside the list where there is room, such as a map of it. */
  beside?: (at: Shown<P, L, Found>) => ComponentChildren;
  /** Kept out of search engines even when nothing narrows it. */
  noIndex?: boolean;
  /** A page of its own kind around the whole, such as a unit's; it has the title. */
  frame?: (at: Shown<P, L, Found>, title: string, content: ComponentChildren) => Response | Promise<Response>;
}

/**
 * A page that is a list: search, filters, count, rows or table, empty states, pages, and the same rows as a file.
 * @example export const routes = listPage("/structures", { words: m.structures, query, find, rows: (list) => <Units list={list} /> });
 */
export function listPage<P extends P0, L extends object, Found extends Listed<unknown>>(
  address: string,
  spec: ListSpec<P, L, Found>,
): Route[] {
  const { power, policy = power ? holding(power) : anyone, csv } = spec;
  const routes = [get(address, policy, (c) => show(c, address, spec))];
  if (csv)
    routes.push(get(`${address}.csv`, policy, (c) => download(c, spec), { limit: csv.limit ?? often }));
  return routes;
}

const often = { times: 30, seconds: 60 };

async function begin<P extends P0, L extends object, Found extends Listed<unknown>>(
  c: Ctx,
  spec: ListSpec<P, L, Found>,
): Promise<At<P, L>> {
  const at = {
    c,
    actor: c.var.actor,
    asked: spec.query.read(new URLSearchParams(spec.readFrom?.(c) ?? new URL(c.req.url).search)),
  };
  const loaded = (await spec.load?.(at)) as L & { unit?: Ground };
  if (spec.power && loaded.unit) requirePower(at.actor, spec.power, loaded.unit);
  return { ...loaded, ...at };
}

async function show<P extends P0, L extends object, Found extends Listed<unknown>>(
  c: Ctx,
  address: string,
  spec: ListSpec<P, L, Found>,
): Promise<Response> {
  const { words, query, perPage = 20 } = spec;
  const at = await begin(c, spec);
  const { asked } = at;
  const here = await spec.find({ ...at, page: asked.page, perPage });
  const past = here.list.length === 0 && asked.page > 1;
  const total = past ? (await spec.find({ ...at, page: 1, perPage })).total : here.total;
  const found = { ...here, total };
  const shown = { ...at, found };
  const values = { count: total, ...spec.values?.(shown) };
  if (spec.seen) await logAccess(c.var.actor, address, spec.seen(shown), found.list.length);
  const title = spec.title?.(shown) ?? (words.title ? t.say(words.title, values) : "");
  const content = (
    <Content
      {...{ spec: spec as unknown as AnySpec, shown: shown as unknown as AnyShown, values, past, perPage }}
      path={pathOf(address, c)}
    />
  );
  if (spec.frame) return spec.frame(shown, title, content);
  const lead = words.lead && t.say(words.lead, values);
  const noIndex = spec.noIndex || query.narrows(asked) || asked.page > 1 || undefined;
  return page(
    c,
    { title, of: spec.of?.(shown), description: lead, under: spec.under, noIndex },
    <>
      {spec.crumb ? <Breadcrumb crumbs={[spec.crumb(shown)].flat()} /> : null}
      <PageHead eyebrow={spec.eyebrow?.(shown)} title={title} lead={lead} actions={spec.actions?.(shown)} />
      {spec.beside ? (
        <div class="beside">
          <div>{content}</div>
          {spec.beside(shown)}
        </div>
      ) : (
        content
      )}
    </>,
  );
}

type AnyRow = Record<string, unknown>;
type AnySpec = ListSpec<P0, object, Listed<AnyRow>>;
type AnyShown = Shown<P0, object, Listed<AnyRow>>;
type ContentProps = {
  spec: AnySpec;
  shown: AnyShown;
  values: Record<string, Value>;
  past: boolean;
  perPage: number;
  path: string;
};

/** A list of so few rows is read at a glance: a search above it would only push it down. */
const atAGlance = 4;

// Not the path that was asked: a refused form shows its list at an address of its own.
const pathOf = (address: string, c: Ctx) =>
  address.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(c.req.param(name) ?? ""));

function Content({ spec, shown, values, past, perPage, path }: ContentProps) {
  const { words, query, csv } = spec;
  const { asked, found } = shown;
  const narrowed = query.narrows(asked);
  const filters = spec.filters?.(shown);
  const pages = Math.ceil(found.total / perPage);
  const href = (to: number, ending = "") =>
    query.href(`${path}${ending}`, { ...asked, page: to } as typeof asked);
  const searchable = "q" in query.params;
  return (
    <>
      {spec.above?.(shown)}
      {(searchable || filters) && (found.total > atAGlance || narrowed || query.beginsNarrowed) ? (
        <Search
          action={path}
          label={words.search && t.say(words.search, values)}
          q={searchable ? asked.q : undefined}
          searchable={searchable}
          clearHref={narrowed ? query.href(path, query.places(asked)) : undefined}
        >
          <Filters {...{ query, asked }} of={filters ?? {}} />
        </Search>
      ) : null}
      {found.total > 0 || past ? (
        <Section
          title={t.say(words.found, values)}
          actions={csv ? <a href={href(1, ".csv")}>{t(m.downloadCsv)}</a> : undefined}
        >
          {past ? <PastEnd last={pages} href={href(pages)} /> : <Rows spec={spec} shown={shown} />}
          <Pager page={asked.page} pages={pages} href={href} />
        </Section>
      ) : (
        <Nothing words={words} narrowed={narrowed} values={values} />
      )}
      {spec.below?.(shown)}
    </>
  );
}

function Rows({ spec, shown }: Pick<ContentProps, "spec" | "shown">) {
  const { found } = shown;
  if (spec.rows) return <>{spec.rows(found.list, shown)}</>;
  const columns = (spec.columns?.(shown) ?? []).filter(({ cell }) => cell);
  return (
    <Table
      caption={t.say(spec.words.found, { count: found.total })}
      captionHidden
      rows={found.list}
      rowKey={spec.rowKey ?? ((row) => String(row.id))}
      columns={columns.map(({ key, cell, numeric, wide }) => ({
        key,
        label: labelOf(spec.words, key),
        cell: (row: AnyRow) => cell!(row),
        numeric,
        wide,
      }))}
    />
  );
}

const labelOf = (words: ListWords, key: string) => (words.columns?.[key] ? t.say(words.columns[key]) : key);

function PastEnd({ last, href }: { last: number; href: string }) {
  return <Empty level={3} title={t(m.pastEnd)} action={<a href={href}>{t(m.lastPage, { page: last })}</a>} />;
}

function Nothing({
  words,
  narrowed,
  values,
}: {
  words: ListWords;
  narrowed: boolean;
  values: Record<string, Value>;
}) {
  const title = narrowed ? words.none : (words.empty ?? words.none);
  const help = narrowed ? words.noneHelp : words.emptyHelp;
  return (
    <Empty level={2} title={t.say(title, values)}>
      {help ? <p>{t.say(help, values)}</p> : null}
    </Empty>
  );
}

async function download<P extends P0, L extends object, Found extends Listed<unknown>>(
  c: Ctx,
  spec: ListSpec<P, L, Found>,
): Promise<Response> {
  const { name, max } = spec.csv!;
  const at = await begin(c, spec);
  const found = await spec.find({ ...at, page: 1, perPage: max });
  if (spec.seen)
    await logAccess(c.var.actor, c.req.routePath, spec.seen({ ...at, found }), found.list.length);
  const columns = (spec.columns?.({ ...at, found }) ?? []).filter(({ csv }) => csv);
  const head = columns.map(({ key }) => labelOf(spec.words, key));
  return csvFile(
    c,
    typeof name === "string" ? name : name(at),
    head,
    found.list.map((row) => columns.map(({ csv }) => csv!(row))),
  );
}

/** A choice where it has options, a day otherwise. */
interface Filter {
  label: Message | string;
  /** What stands first and lifts the filter. */
  all?: Message;
  options?: Option[];
}
/** By what each one narrows; false leaves it out. */
type FiltersOf<P extends P0> = { [K in keyof P]?: Filter | false };

/** The filters of a list as its address sets them. What else the address asks goes along unseen. */
export function Filters<P extends P0>(props: { query: Query<P>; asked: Asked<P>; of: FiltersOf<P> }) {
  const { query, asked, of } = props;
  return Object.keys(query.params)
    .filter((key) => key !== "q")
    .sort((one, other) => orderIn(of, one) - orderIn(of, other))
    .map((key) => {
      const said = { name: query.nameOf(key), value: asked[key] ?? "" };
      const filter = of[key];
      if (filter) return <OneFilter key={key} {...filter} {...said} />;
      return said.value === query.params[key]!.standard ? null : <input key={key} type="hidden" {...said} />;
    });
}

const orderIn = (of: object, key: string) => Object.keys(of).indexOf(key);

function OneFilter({ label, all, options, ...said }: Filter & { name: string; value: string }) {
  const shown = { ...said, label: typeof label === "string" ? label : t.say(label), required: true };
  if (!options) return <TextInput {...shown} type="date" short />;
  return <Select {...shown} empty={all && t.say(all)} options={options} />;
}
