import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { List, Row } from "#ui/list.tsx";
import { m } from "./messages.ts";
import { placeDetails, placeName } from "./saying.ts";
import type { FoundPlace } from "./search.ts";

export interface PlaceResultsProps {
  /** What the person typed, as they typed it. */
  query: string;
  places: FoundPlace[];
  /** Where a place leads on this page: its groups, or the form that asked for a place. */
  hrefOf: (place: FoundPlace) => string;
}

/** The answers to a search for places, best first, or what to do when there is none. */
export function PlaceResults({ query, places, hrefOf }: PlaceResultsProps) {
  if (!query.trim()) return <Empty title={t(m.nothingAsked)}>{t(m.howToAsk)}</Empty>;
  if (places.length === 0) return <Empty title={t(m.nothingFound, { query })}>{t(m.tryAgain)}</Empty>;
  return (
    <List label={t(m.placesFor, { query })}>
      {places.map((place) => (
        <Row
          key={place.id}
          title={place.matched ? `${place.matched} → ${placeName(place, t)}` : placeName(place, t)}
          href={hrefOf(place)}
          meta={placeDetails(place, t).join(" · ")}
        />
      ))}
    </List>
  );
}
