import { type Ctx, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Form, Hidden, Submit } from "#ui/form.tsx";
import { movementGround } from "../ground.ts";
import { placeMandateKind } from "../mandate-kind.ts";
import { k } from "../messages.ts";
import { placeUnitKind } from "../unit-kind.ts";
import { base } from "./base.ts";

type Props = { action: string; name: string; place: number; last: number };

/** The buttons that bring a kind one place up or down. Each says where to, so that pressing twice is pressing once. */
export function Place({ action, name, place, last }: Props) {
  return (
    <span class="cluster">
      {place > 0 ? <Move {...{ action, name }} to={place - 1} up /> : null}
      {place < last ? <Move {...{ action, name }} to={place + 1} /> : null}
    </span>
  );
}

type MoveProps = { action: string; name: string; to: number; up?: boolean };

function Move({ action, name, to, up }: MoveProps) {
  return (
    <Form action={action} class="cluster">
      <Hidden name="place" value={String(to)} />
      <Submit look="quiet" size="small">
        {t(up ? k.up : k.down)}
        <span class="visually-hidden"> {name}</span>
      </Submit>
    </Form>
  );
}

/** Puts a kind of unit at a place. */
export const putUnitKind = (c: Ctx) => put(c, placeUnitKind);

/** Puts a kind of mandate at a place. */
export const putMandateKind = (c: Ctx) => put(c, placeMandateKind);

async function put(c: Ctx, verb: typeof placeUnitKind): Promise<Response> {
  const place = Number.parseInt((await readForm(c)).text("place"), 10);
  await verb(c.var.actor, await movementGround(), c.req.param("key")!, Number.isNaN(place) ? 0 : place);
  return done(c, `${base}?ordre=1`, k.placed);
}
