import { t } from "#platform/language/index.ts";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import type { RequestRow } from "../request/reading.ts";
import { StateBadge } from "./saying.tsx";

interface RequestRowsProps {
  list: RequestRow[];
  /** Whether they come from several loops. */
  withLoop?: boolean;
}

/** Requests one under the other, each with where it stands. */
export function RequestRows({ list, withLoop }: RequestRowsProps) {
  return (
    <List>
      {list.map((request) => (
        <Row
          key={request.id}
          href={`/demandes-deputes/${request.id}`}
          title={request.subject}
          meta={[
            ...(withLoop ? [request.loop] : []),
            t.ago(request.askedAt),
            ...(request.wishedOn ? [t(m.wishedFor, { day: t.day(request.wishedOn) })] : []),
          ].join(" · ")}
          after={<StateBadge request={request} />}
        />
      ))}
    </List>
  );
}
