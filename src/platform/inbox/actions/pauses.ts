import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import type { Outcome } from '../../outcome.ts';
import { recordRow } from '../../trail/record.ts';
import { lockMatter } from '../store/matters.ts';
import type { InboxTables } from '../store/tables.ts';
import { layAndRecord } from './clocks.ts';
import { closedAlready, notPaused, pausedAlready } from './refusals.ts';

/** Lets the clocks of a matter stand still from today on. @returns a refusal when it is paused already, or closed */
export async function pauseMatter(
  tx: Tx,
  act: Act,
  matterId: string,
  { reason }: { reason: string },
): Promise<Outcome<void>> {
  const matter = await lockMatter(tx, matterId);
  if (matter.state === 'closed') return closedAlready();
  if (matter.paused) return pausedAlready();
  const id = newId();
  await tx
    .withTables<InboxTables>()
    .insertInto('matter_pause')
    .values({
      government_id: act.government.id,
      id,
      matter_id: matterId,
      from_on: act.today,
      to_on: null,
      reason,
      paused_by: act.actor.id,
      resumed_by: null,
    })
    .execute();
  await recordRow(tx, act, 'matter-pause.start', 'matter_pause', id);
  await layAndRecord(tx, act, 'matter.pause', matterId);
}

/** Lets the clocks go on: the first day counted again is the next working day. @returns a refusal when nothing is paused */
export async function resumeMatter(tx: Tx, act: Act, matterId: string): Promise<Outcome<void>> {
  await lockMatter(tx, matterId);
  if (!(await endPause(tx, act, matterId))) return notPaused();
  await layAndRecord(tx, act, 'matter.resume', matterId);
}

/** Ends the open pause, if there is one. The caller lays the matter's day anew. */
export async function endPause(tx: Tx, act: Act, matterId: string): Promise<boolean> {
  const ended = await tx
    .withTables<InboxTables>()
    .updateTable('matter_pause')
    .set({ to_on: act.today, resumed_by: act.actor.id })
    .where('matter_id', '=', matterId)
    .where('to_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (ended) await recordRow(tx, act, 'matter-pause.end', 'matter_pause', ended.id);
  return ended !== undefined;
}
