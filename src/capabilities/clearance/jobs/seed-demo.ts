import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { overrideParameter } from '../../../platform/parameters/override-parameter.ts';
import type { Services } from '../../../platform/services.ts';
import { expireCertificates } from '../actions/expire-certificates.ts';
import { approveStep } from '../actions/approvals.ts';
import { requestCertificate } from '../actions/request-certificate.ts';
import { APPROVAL_STEPS, clearanceParameters } from '../parameters.ts';
import { PURPOSES_OF } from '../rules/purposes.ts';
import { signCertificate, type Run } from '../reports/sign-certificate.ts';

/** Who asks in the demo: people with their accounts. */
export interface Applicant {
  personId: string;
  accountId: string;
}

/** Days ago at which somebody asked: some certificates have expired since, most hold. */
const AGES = [210, 165, 130, 98, 75, 61, 48, 33, 25, 18, 12, 9, 6, 4, 3, 2, 1, 1];

/** A condition that came up within these days still waits for the Inspektur. */
const STILL_WAITING = 5;

/**
 * Fills a demo's register: each applicant asks once, by the same acts as anybody, at a time that lies back. Eligible requests are
 * issued automatically and signed by the local seal; conditional ones are approved by the Inspektur, but for the last ones; refused ones end with their items.
 * Runs in the transaction that makes the demo.
 */
export async function seedClearance(
  tx: Tx,
  act: Act,
  services: Services,
  applicants: readonly Applicant[],
  inspektur: Applicant,
): Promise<void> {
  const keeper = {
    ...act,
    actor: { ...act.actor, grants: [{ role: 'inspektur' as const, agencyIds: null }] },
  };
  const automatic = await overrideParameter(tx, keeper, clearanceParameters, {
    key: APPROVAL_STEPS.key,
    value: [],
    validFrom: addDays(act.today, -366),
    source: 'Peragaan: terbit otomatis bila layak',
    verified: false,
  });
  if (isRefusal(automatic)) throw new Error(automatic.message.id);
  const purposes = PURPOSES_OF.person;
  for (const [index, { personId, accountId }] of applicants.entries()) {
    const then = past(act, AGES[index % AGES.length]!, index);
    const asking: Act = { ...then, actor: { ...then.actor, id: accountId, accountId, personId } };
    const purpose = purposes[index % purposes.length]!;
    const request = await requestCertificate(tx, asking, { kind: 'person', id: personId, purpose, note: '' });
    if (isRefusal(request)) throw new Error(request.message.id);
    if (request.state === 'in-approval' && AGES[index % AGES.length]! > STILL_WAITING) {
      const { accountId: id, personId: person } = inspektur;
      const approving: Act = { ...then, actor: { ...keeper.actor, id, accountId: id, personId: person } };
      const approved = await approveStep(tx, approving, {
        id: request.id,
        decisionId: request.decisionId!,
        note: '',
      });
      if (isRefusal(approved)) throw new Error(approved.message.id);
    }
    const run: Run = (work) => work(tx, then);
    await signCertificate(services, act.government, run, request.id);
  }
  await expireCertificates(tx, act);
}

/** The same act some days earlier, in office hours. */
function past(act: Act, days: number, index: number): Act {
  const at = Temporal.Instant.from(act.now)
    .toZonedDateTimeISO(act.government.zone)
    .subtract({ days })
    .withPlainTime({ hour: 8 + (index % 7), minute: (index * 17) % 60 });
  return { ...act, now: at.toInstant().toString(), today: addDays(act.today, -days) };
}
