import { get, holding, post } from "#platform/http/index.ts";
import { base, showKinds } from "./list.tsx";
import {
  endMandateKindAsked,
  forgetMandateKindAsked,
  newMandateKind,
  showMandateKind,
  writeMandateKind,
  writeNewMandateKind,
} from "./mandate.tsx";
import { showParityRule, writeParityRule } from "./parity.tsx";
import { putMandateKind, putUnitKind } from "./place.tsx";
import {
  endUnitKindAsked,
  forgetUnitKindAsked,
  newUnitKind,
  showUnitKind,
  writeNewUnitKind,
  writeUnitKind,
} from "./unit.tsx";

const policy = holding("organisation.configure");

/** Where an administrator says what the movement is made of. */
export const kindsRoutes = [
  get(base, policy, showKinds),
  get(`${base}/parite`, policy, showParityRule),
  post(`${base}/parite`, policy, writeParityRule),
  get(`${base}/structures/nouveau`, policy, newUnitKind),
  post(`${base}/structures`, policy, writeNewUnitKind),
  get(`${base}/structures/:key`, policy, showUnitKind),
  post(`${base}/structures/:key`, policy, writeUnitKind),
  post(`${base}/structures/:key/place`, policy, putUnitKind),
  post(`${base}/structures/:key/fin`, policy, endUnitKindAsked),
  post(`${base}/structures/:key/renoncement`, policy, forgetUnitKindAsked),
  get(`${base}/mandats/nouveau`, policy, newMandateKind),
  post(`${base}/mandats`, policy, writeNewMandateKind),
  get(`${base}/mandats/:key`, policy, showMandateKind),
  post(`${base}/mandats/:key`, policy, writeMandateKind),
  post(`${base}/mandats/:key/place`, policy, putMandateKind),
  post(`${base}/mandats/:key/fin`, policy, endMandateKindAsked),
  post(`${base}/mandats/:key/renoncement`, policy, forgetMandateKindAsked),
];
