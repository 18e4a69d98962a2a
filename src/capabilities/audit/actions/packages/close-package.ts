import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { mayPrepare, mayReadPackages } from '../../policy.ts';
import { lockPackage } from '../../store/packages/packages.ts';
import { validSheet } from '../../store/packages/sheets.ts';
import type { Package } from '../../store/packages/tables.ts';
import { keepFlags } from '../flags/keep-flags.ts';
import { keepLines } from '../population/keep-lines.ts';
import { packageRules } from '../../rules/package/catalogue.ts';
import { openPackage, savePackage } from './open-package.ts';
import { changedMeanwhile } from './refusals.ts';
import { revokeSheet } from './sheets.ts';

/** A package that was begun in error is put away; its payment can have another one. Its lines and open flags go with it. */
export async function cancelPackage(
  tx: Tx,
  act: Act,
  id: string,
  version: number,
): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, version);
  if (isRefusal(open)) return open;
  await keepLines(tx, act, id, []);
  await keepFlags(tx, act, {
    scope: 'package',
    rules: packageRules.map((each) => each.code),
    over: { subjects: [{ kind: 'package', id }] },
    found: [],
    runId: null,
  });
  return savePackage(tx, act, open, 'audit.spj-cancel', { state: 'cancelled', state_at: act.now });
}

/** A package that passed is opened once more, because evidence changed: its sheet holds no more. Refused once the PPK-SKPD has taken it. */
export async function reopenPackage(
  tx: Tx,
  act: Act,
  id: string,
  version: number,
): Promise<Outcome<Package>> {
  const found = await lockPackage(tx, id);
  if (found === undefined || !mayReadPackages(act.actor, found.agency_id)) return notFound();
  if (!mayPrepare(act.actor, found.agency_id)) return notAllowed();
  if (found.version !== version) return changedMeanwhile();
  if (found.state !== 'passed')
    return conflict('not-passed', 'Paket ini masih terbuka.', 'This package is still open.');
  if ((await validSheet(tx, id))?.taken_at != null)
    return conflict(
      'sheet-taken',
      'Lembar verifikasinya sudah diambil PPK-SKPD. Minta Inspektorat mencabutnya lebih dahulu.',
      'The verifier has taken its sheet. Ask the inspectorate to withdraw it first.',
    );
  await revokeSheet(tx, act, found, 'package-changed');
  return savePackage(tx, act, found, 'audit.spj-reopen', { state: 'draft', state_at: act.now });
}
