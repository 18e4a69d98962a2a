import { subjectKey, type Act, type Subject } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { partsOf, subjectOf } from '../store/cases.ts';
import { findingBecameFinal } from './facts.ts';

/** Tells that findings became final (or open again). Call it last: whoever hears it reads what was saved. */
export async function announceFinal(
  tx: Tx,
  act: Act,
  reportIds: readonly string[],
  findingIds: readonly string[],
): Promise<void> {
  if (findingIds.length === 0) return;
  const subjects = new Map<string, Subject>();
  for (const part of await partsOf(tx, findingIds)) {
    const subject = subjectOf(part);
    subjects.set(subjectKey(subject), subject);
  }
  await act.wires.announce(
    tx,
    act,
    findingBecameFinal({
      reportIds: [...reportIds],
      findingIds: [...findingIds],
      subjects: [...subjects.values()],
    }),
  );
}
