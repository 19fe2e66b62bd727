import { searchable, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { said } from "#ui/kit/options.ts";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { Ring } from "#ui/ring.tsx";
import { type LoopStanding, pageOf, readBoard } from "../board.ts";
import { boardWords } from "../messages/board.ts";
import { roleWords } from "../messages/roles.ts";

const sorts = ["nom", "a-pourvoir", "pourvues"] as const;
const query = defineQuery({ q: words(), sort: oneOf("tri", sorts, "nom") });

/** The loops with how their roles stand, by name or by what is missing. */
export const directoryRoutes = listPage("/boucles", {
  words: { ...boardWords.list, ...boardWords.directory },
  query,
  perPage: 40,
  under: "/groupes",
  find: async ({ asked, page, perPage }) => {
    const { loops } = await readBoard();
    const found = loops.filter(({ name }) => searchable(name).includes(searchable(asked.q)));
    return pageOf(sorted(found, asked.sort), page, perPage);
  },
  actions: () => <ButtonLink look="plain" href="/charges-a-pourvoir" label={t(boardWords.list.title)} />,
  filters: () => ({
    sort: {
      label: boardWords.sort,
      options: said({
        nom: boardWords.sortName,
        "a-pourvoir": boardWords.sortMissing,
        pourvues: boardWords.sortFilled,
      }),
    },
  }),
  rows: (list) => (
    <List>
      {list.map((loop) => (
        <LoopRow key={loop.id} loop={loop} />
      ))}
    </List>
  ),
});

function sorted(loops: LoopStanding[], sort: (typeof sorts)[number] | ""): LoopStanding[] {
  if (sort === "nom" || sort === "") return loops;
  const share = ({ answered, roles }: LoopStanding) => (roles.length === 0 ? 1 : answered / roles.length);
  // Sorting is stable: loops that stand alike stay by name.
  return loops.toSorted((a, b) => (sort === "pourvues" ? share(b) - share(a) : share(a) - share(b)));
}

function LoopRow({ loop }: { loop: LoopStanding }) {
  const all = loop.roles.length;
  const missing = all - loop.answered;
  return (
    <Row
      href={`/unites/${loop.slug}`}
      before={<Ring value={loop.answered / all} />}
      title={loop.name}
      meta={t(roleWords.answered, { count: loop.answered, all })}
      after={
        missing > 0 ? (
          <Badge kind="soon">{t(boardWords.missing, { count: missing })}</Badge>
        ) : (
          <Badge kind="good">{t(boardWords.complete)}</Badge>
        )
      }
    />
  );
}
