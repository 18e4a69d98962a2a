import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { refuseByRollout } from '../http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../outcome.ts';
import type { ImportKind } from './kind.ts';
import { findRun, type ImportRun } from './store.ts';

/** The kind of that name, for an actor who may use it. */
export function openKind(act: Act, kinds: readonly ImportKind[], name: string): Outcome<ImportKind> {
  const kind = kinds.find((each) => each.name === name);
  if (kind === undefined) return notFound();
  const off = refuseByRollout(act, kind.capability);
  if (off !== null) return off;
  return kind.may(act.actor) ? kind : notAllowed();
}

/** Every kind that the actor may use here. */
export function openKinds(act: Act, kinds: readonly ImportKind[]): ImportKind[] {
  return kinds.filter((each) => !isRefusal(openKind(act, kinds, each.name)));
}

/** A run and its kind. Absent, foreign and forbidden ones answer alike. */
export async function openRun(
  tx: Tx,
  act: Act,
  kinds: readonly ImportKind[],
  id: string,
): Promise<Outcome<{ run: ImportRun; kind: ImportKind }>> {
  const run = await findRun(tx, id);
  const kind = openKinds(act, kinds).find((each) => each.name === run?.kind);
  return run === undefined || kind === undefined ? notFound() : { run, kind };
}
