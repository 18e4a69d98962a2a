import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { notify } from '../../notifications/notify.ts';
import { newId } from '../../ids.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome, type Refusal } from '../../outcome.ts';
import { recordRows } from '../../trail/record.ts';
import { fill } from '../../texts.ts';
import type { ManyDone } from '../contract.ts';
import type { InboxSources } from '../directory-port.ts';
import type { InboxKind } from '../kind.ts';
import { kindNamed } from '../kinds.ts';
import { lockMatters, setMatters, tell } from '../store/matters.ts';
import type { Matter } from '../store/tables.ts';
import { texts } from '../texts.ts';
import { sees, sightOf } from '../visibility.ts';
import { mayAssign, mayRelease, mayTake } from './may.ts';
import { assignedAlready } from './refusals.ts';

/**
 * Gives matters to somebody who holds a worker's role of their kind; for leads. Those that cannot be given are passed over.
 * @returns a refusal when none could be given
 */
export async function assignMatters(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  { ids, accountId }: { ids: readonly string[]; accountId: string },
): Promise<Outcome<ManyDone>> {
  const workers = new Map<string, boolean>();
  const mayGet = async (kind: InboxKind) => {
    if (!workers.has(kind.kind))
      workers.set(kind.kind, (await workersOf(tx, act, sources, kind)).includes(accountId));
    return workers.get(kind.kind)!;
  };
  const outcome = await each(tx, act, ids, async (matter, kind) => {
    const no = mayAssign(act.actor, kind, matter);
    if (no !== null) return no;
    if (matter.assignee_id === accountId) return assignedAlready();
    if (await mayGet(kind)) return null;
    return badField(
      'accountId',
      'Orang ini tidak memegang peran untuk jenis urusan ini. Pilih orang lain dari daftar.',
      'This person does not hold a role for this kind of matter. Choose somebody else from the list.',
    );
  });
  if (isRefusal(outcome) || outcome.done.length === 0) return outcome;
  await give(tx, act, outcome.done, accountId, 'matter.assign');
  if (accountId !== act.actor.accountId) await tellAssignee(tx, act, outcome.done, accountId);
  return outcome;
}

/** Takes matters that nobody has; for workers and leads. */
export async function takeMatters(tx: Tx, act: Act, ids: readonly string[]): Promise<Outcome<ManyDone>> {
  const accountId = act.actor.accountId;
  if (accountId === null) return notAllowed();
  const outcome = await each(tx, act, ids, async (matter, kind) => mayTake(act.actor, kind, matter));
  if (!isRefusal(outcome)) await give(tx, act, outcome.done, accountId, 'matter.take');
  return outcome;
}

/** Gives matters back to the queue: one's own, and a lead anybody's. */
export async function releaseMatters(tx: Tx, act: Act, ids: readonly string[]): Promise<Outcome<ManyDone>> {
  const outcome = await each(tx, act, ids, async (matter, kind) => mayRelease(act.actor, kind, matter));
  if (isRefusal(outcome) || outcome.done.length === 0) return outcome;
  await setMatters(tx, outcome.done, { assignee_id: null });
  await tell(tx, act, 'released', outcome.done, null);
  await recordRows(tx, act, 'matter.release', 'matter', outcome.done);
  return outcome;
}

/** Accounts that hold a worker's role of the kind. */
export async function workersOf(tx: Tx, act: Act, sources: InboxSources, kind: InboxKind): Promise<string[]> {
  const found = new Set<string>();
  for (const role of kind.workers)
    for (const account of await sources.holders(tx, role, null, act.today)) found.add(account);
  return [...found];
}

/** Asks `why` of every open matter that the actor sees; what is absent or foreign answers alike. */
async function each(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  why: (matter: Matter, kind: InboxKind) => Promise<Refusal | null>,
): Promise<Outcome<ManyDone>> {
  const asked = [...new Set(ids)];
  const sight = sightOf(act);
  const found = new Map((await lockMatters(tx, asked)).map((matter) => [matter.id, matter]));
  const done: string[] = [];
  const refused: { id: string; number: string | null; refusal: Refusal }[] = [];
  for (const id of asked) {
    const matter = found.get(id);
    if (matter === undefined || sees(sight, matter) === undefined) {
      refused.push({ id, number: null, refusal: notFound() });
      continue;
    }
    const refusal = await why(matter, kindNamed(act, matter.kind));
    if (refusal === null) done.push(id);
    else refused.push({ id, number: matter.number, refusal });
  }
  if (done.length === 0 && refused[0] !== undefined) return refused[0].refusal;
  return {
    done,
    passedOver: refused.map(({ id, number, refusal }) => ({
      id,
      number,
      why: refusal.complaints[0]?.message ?? refusal.message,
    })),
  };
}

async function give(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  accountId: string,
  action: string,
): Promise<void> {
  await setMatters(tx, ids, { assignee_id: accountId });
  await tell(tx, act, 'assigned', ids, accountId);
  await recordRows(tx, act, action, 'matter', ids);
}

async function tellAssignee(tx: Tx, act: Act, ids: readonly string[], accountId: string): Promise<void> {
  const values = { count: ids.length };
  await notify(tx, act, {
    to: [accountId],
    key: `inbox-assigned:${newId()}`,
    title: { id: fill(texts.id.assignedTitle, values), en: fill(texts.en.assignedTitle, values) },
    body: { id: texts.id.assignedBody, en: texts.en.assignedBody },
    link: '/app/kotak?mine=1',
  });
}
