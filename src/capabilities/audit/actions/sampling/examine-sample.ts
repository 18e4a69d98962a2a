import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import type { examineBody } from '../../contract/sampling.ts';
import { mayUseDesk } from '../../policy.ts';
import { evaluate } from '../../rules/sampling/evaluate.ts';
import {
  examineItem,
  findSample,
  itemsOf,
  keepEvaluation,
  type Sample,
} from '../../store/sampling/samples.ts';

/** What the auditor found each item to be; until the sample is evaluated. */
export async function examineSample(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof examineBody>,
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  const sample = await openSample(tx, act, id);
  if (isRefusal(sample)) return sample;
  if (accountId === null) return notAllowed();
  if (sample.state === 'evaluated') return evaluated();
  for (const item of input.items) {
    const done = item.audited !== null;
    const known = await examineItem(tx, id, item.id, {
      audited: item.audited,
      deviates: done ? item.deviates : null,
      note: item.note.trim() === '' ? null : item.note,
      examined_by: done ? accountId : null,
      examined_at: done ? act.now : null,
    });
    if (!known) return notFound();
  }
  const ids = input.items.map((item) => item.id);
  await recordRows(tx, act, 'audit.sample-examine', 'audit_sample_item', [...new Set(ids)]);
  return { id };
}

/** Projects what was found onto the population, with the limit that it stays below; every item is examined by then. */
export async function evaluateSample(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  const sample = await openSample(tx, act, id);
  if (isRefusal(sample)) return sample;
  if (accountId === null) return notAllowed();
  if (sample.state === 'evaluated') return evaluated();
  const items = await itemsOf(tx, id);
  const open = items.filter((item) => item.audited === null).length;
  if (open > 0)
    return conflict(
      'not-examined',
      `${open} baris belum diperiksa. Isi nilainya dulu.`,
      `${open} items are not examined yet. Enter their values first.`,
    );
  const examined = items.map(({ stratum, hits, booked, audited, deviates }) => ({
    stratum,
    hits,
    booked,
    audited: audited ?? booked,
    deviates,
  }));
  await keepEvaluation(tx, id, evaluate(sample.method, examined, sample.design), accountId, act.now);
  await recordRow(tx, act, 'audit.sample-evaluate', 'audit_sample', id);
  return { id };
}

/** A sample that the actor's desk reaches, held. */
export async function openSample(tx: Tx, act: Act, id: string): Promise<Outcome<Sample>> {
  if (!mayUseDesk(act.actor)) return notAllowed();
  const sample = await findSample(tx, id, true);
  return sample === undefined || !mayUseDesk(act.actor, sample.agency_id) ? notFound() : sample;
}

function evaluated() {
  return conflict(
    'evaluated',
    'Sampel ini sudah dinilai dan tidak berubah lagi. Ambil sampel baru bila perlu.',
    'This sample is evaluated and changes no more. Draw a new one if needed.',
  );
}
