import type { Government } from '../../../platform/act.ts';
import { asJob, type QueuedJob, type ScheduledJob } from '../../../platform/capability.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { SIGN_JOB } from '../actions/job-names.ts';
import { chosenProvider } from '../actions/issue.ts';
import { tellSigners } from '../actions/notices.ts';
import { expireCertificates } from '../actions/expire-certificates.ts';
import { signCertificate, type Run } from '../reports/sign-certificate.ts';
import { findRequest, requestsSince } from '../store/requests.ts';

/** Requests a run of `resume`. */
const BATCH = 100;
/** A request that has awaited its signature for longer than this was left behind, in milliseconds. */
const LEFT_BEHIND = 2 * 60_000;

/**
 * Signs and issues one approved request, where that needs nobody. Where a person signs, he is told.
 * @throws Error when the service is away, so that the job runs again later
 */
export const signJob: QueuedJob = {
  name: SIGN_JOB,
  async run(services, government, id) {
    const run: Run = (work) => asJob(services, government, SIGN_JOB, work);
    const signed = await signCertificate(services, government, run, id);
    if (isRefusal(signed)) throw new Error(`signing: ${signed.code}`);
    if (signed.state !== 'awaiting-signature') return;
    await asJob(services, government, SIGN_JOB, async (tx, act) => {
      const request = await findRequest(tx, id);
      if (request?.state !== 'awaiting-signature') return;
      const outside = (await chosenProvider(tx, act)) === 'none';
      await tellSigners(tx, act, request, outside ? 'certificate-officer' : 'inspektur');
    });
  },
};

/** Takes up what a crash or a long outage of the signing service has left behind. */
export const resumeJob: ScheduledJob = {
  name: 'clearance-resume',
  cron: '*/5 * * * *',
  practice: true,
  run: resumeSigning,
};

async function resumeSigning(services: Services, government: Government): Promise<void> {
  const before = services.clock().subtract({ milliseconds: LEFT_BEHIND }).toString();
  const waiting = await asJob(services, government, 'clearance-resume', (tx) =>
    requestsSince(tx, 'awaiting-signature', before, BATCH),
  );
  for (const { id } of waiting) await signJob.run(services, government, id);
}

/** Marks certificates whose last day has passed. */
export const expireJob: ScheduledJob = {
  name: 'clearance-expire',
  cron: '5 0 * * *',
  practice: true,
  async run(services, government) {
    const once = () => asJob(services, government, 'clearance-expire', expireCertificates);
    while ((await once()) > 0);
  },
};
