import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { tripsDue, type Trip } from '../store/trips.ts';
import { comeBack } from './return-from-trip.ts';
import { begin } from './start-trip.ts';

/** Starts issued trips on their first day and ends those whose last day is over, where nobody has said so. @returns trips that moved */
export async function moveByDate(tx: Tx, act: Act): Promise<number> {
  const due = await tripsDue(tx, act.today);
  for (const trip of due) {
    const started = trip.status === 'issued' ? must(await begin(tx, act, trip, trip.from_day)) : trip;
    if (started.to_day < act.today) must(await comeBack(tx, act, started, started.to_day));
  }
  return due.length;
}

/** The rows are locked in the state that asks for the step: a refusal is an error of the program. */
function must(outcome: Trip | Error | object): Trip {
  if (isRefusal(outcome)) throw new Error(`a trip that was due did not move: ${outcome.code}`);
  return outcome as Trip;
}
