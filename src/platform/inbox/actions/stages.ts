import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { recordRow } from '../../trail/record.ts';
import { assertStage, kindNamed } from '../kinds.ts';
import { lockMatter, setMatters, tell } from '../store/matters.ts';
import type { Matter } from '../store/tables.ts';
import { layAndRecord, stopRunning } from './clocks.ts';
import { endPause } from './pauses.ts';

export interface StageChange {
  /** a key of InboxKind.stages */
  stage: string;
  /** agency that it is now passed to; not said: as before */
  agencyId?: string | null | undefined;
  /** one line without personal data; not said: as before */
  title?: string | undefined;
}

/** Says where a matter stands now. @throws Error when its kind has no such stage, or it is closed */
export async function setStage(tx: Tx, act: Act, matterId: string, change: StageChange): Promise<void> {
  const matter = await lockMatter(tx, matterId);
  if (matter.state === 'closed') throw new Error(`matter ${matterId} is closed: reopen it`);
  await move(tx, act, matter, change, {});
  await recordRow(tx, act, 'matter.set-stage', 'matter', matterId);
}

/** Nothing is left to do: clocks that still run stop today, a pause ends. Closing what is closed changes its stage only. */
export async function closeMatter(tx: Tx, act: Act, matterId: string, change: StageChange): Promise<void> {
  const matter = await lockMatter(tx, matterId);
  await stopRunning(tx, act, matterId, null);
  await endPause(tx, act, matterId);
  const closing = matter.state === 'open';
  await move(tx, act, matter, change, closing ? { state: 'closed', closed_at: act.now } : {});
  if (closing) await tell(tx, act, 'closed', [matterId], null);
  await layAndRecord(tx, act, 'matter.close', matterId);
}

/** Work goes on, with whoever had it. Clocks start anew by `startClock`. @throws Error when it is open, or was merged into another */
export async function reopenMatter(tx: Tx, act: Act, matterId: string, change: StageChange): Promise<void> {
  const matter = await lockMatter(tx, matterId);
  if (matter.state === 'open') throw new Error(`matter ${matterId} is open`);
  if (matter.merged_into !== null) throw new Error(`matter ${matterId} goes on as ${matter.merged_into}`);
  await move(tx, act, matter, change, { state: 'open', closed_at: null });
  await tell(tx, act, 'reopened', [matterId], null);
  await layAndRecord(tx, act, 'matter.reopen', matterId);
}

async function move(
  tx: Tx,
  act: Act,
  matter: Matter,
  change: StageChange,
  also: Partial<Matter>,
): Promise<void> {
  assertStage(kindNamed(act, matter.kind), change.stage);
  await setMatters(tx, [matter.id], {
    ...also,
    stage: change.stage,
    ...(change.agencyId === undefined ? {} : { agency_id: change.agencyId }),
    ...(change.title === undefined ? {} : { title: change.title }),
  });
  if (change.stage !== matter.stage) await tell(tx, act, 'stage', [matter.id], change.stage);
}
