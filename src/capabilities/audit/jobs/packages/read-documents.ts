import type { Government } from '../../../../platform/act.ts';
import { asJob, type QueuedJob, type ScheduledJob } from '../../../../platform/capability.ts';
import { readDocument } from '../../../../platform/reading/index.ts';
import type { Services } from '../../../../platform/services.ts';
import { beginReading, isWorthAnotherTry } from '../../actions/packages/begin-reading.ts';
import { READ_JOB } from '../../actions/packages/job-names.ts';
import { keepReading } from '../../actions/packages/keep-reading.ts';
import { traitsOf } from '../../reports/packages/document-traits.ts';
import { waitingSince } from '../../store/packages/documents.ts';

/** Documents a run of the sweep. */
const BATCH = 50;
/** A document that has waited longer was left behind, in milliseconds. */
const LEFT_BEHIND = 10 * 60_000;

/**
 * Reads one document. Whatever it holds, it ends with an answer: the queue goes on.
 * @throws Error while the machine is too busy to read, so that the queue brings it again later
 */
export const readJob: QueuedJob = {
  name: READ_JOB,
  run: (services, government, id) => readOne(services, government, id),
};

/** @param reader reads the bytes; a test gives its own */
export async function readOne(
  services: Services,
  government: Government,
  id: string,
  reader: typeof readDocument = readDocument,
): Promise<void> {
  const begun = await asJob(services, government, READ_JOB, (tx, act) => beginReading(tx, act, id));
  if (begun === null) return;
  const { file, limits, tries } = begun;
  const bytes = await services.files.read(government.id, file.hash);
  const read = await reader(bytes, file.media_type === 'application/pdf' ? 'pdf' : 'picture', limits);
  if (isWorthAnotherTry(read, tries)) throw new ReadLater();
  const traits = await traitsOf(bytes, file.media_type);
  await asJob(services, government, READ_JOB, (tx, act) => keepReading(tx, act, id, read, traits));
}

class ReadLater extends Error {
  override name = 'ReadLater';
}

/** Takes up documents whose job was lost. One that cannot be read now keeps none of the others waiting. */
export const readingSweepJob: ScheduledJob = {
  name: 'audit-reading-sweep',
  cron: '*/10 * * * *',
  practice: true,
  async run(services, government) {
    const before = services.clock().subtract({ milliseconds: LEFT_BEHIND }).toString();
    const waiting = await asJob(services, government, 'audit-reading-sweep', (tx) =>
      waitingSince(tx, before, BATCH),
    );
    const failures: unknown[] = [];
    for (const id of waiting) {
      try {
        await readOne(services, government, id);
      } catch (error) {
        if (!(error instanceof ReadLater)) failures.push(error);
      }
    }
    // Told once, after all had their turn.
    if (failures.length > 0) throw failures[0];
  },
};
