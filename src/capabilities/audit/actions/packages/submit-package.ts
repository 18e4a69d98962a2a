import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import { findPaidPayments, findRealisations } from '../../../spending/index.ts';
import { mayReadPackages, mayRecheck } from '../../policy.ts';
import type { CheckOutcome } from '../../rules/packages/states.ts';
import type { Say, Verdict } from '../../rules/verdict.ts';
import { insertCheck } from '../../store/packages/checks.ts';
import { documentsOf } from '../../store/packages/documents.ts';
import { fieldsOf } from '../../store/packages/fields.ts';
import { lockPackage } from '../../store/packages/packages.ts';
import type { Check, Package } from '../../store/packages/tables.ts';
import { hashOf } from '../flags/hashes.ts';
import { giveValues } from './give-values.ts';
import { keepPackageFlags } from './keep-package-flags.ts';
import { keepPackageLines } from './keep-package-lines.ts';
import { unconfirmedFields } from './load-facts.ts';
import { openPackage, savePackage } from './open-package.ts';
import { incomplete, stillReading } from './refusals.ts';
import { runCheck, type CheckRun } from './run-check.ts';
import { issueSheet, revokeSheet } from './sheets.ts';
import { sourceValues } from './source-values.ts';
import { tellOffice } from './tell.ts';

/** What a hand-in came to. */
export interface Submitted {
  package: Package;
  check: Check;
  outcome: CheckOutcome;
  verdicts: readonly Verdict[];
  /** who holds the sheet back although nothing was found */
  held: readonly Say[];
}

/** Documents that wait longer than this hold no hand-in back: their reader is away. Milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Hands a package in: every rule answers at once, in this transaction. A critical finding stops it, a high one returns it; else its sheet is
 * issued. The run is kept with its facts and thresholds. Refused: without kind, amount and a single paper; while a document is
 * still being read; as long as nobody has looked at what a machine read.
 */
export async function submitPackage(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  id: string,
  version: number,
): Promise<Outcome<Submitted>> {
  const open = await openPackage(tx, act, id, version);
  if (isRefusal(open)) return open;
  const before = Date.parse(act.now) - PATIENCE;
  const documents = await documentsOf(tx, id);
  const waits = documents.some((each) => each.reading === 'waiting' && Date.parse(each.added_at) > before);
  if (waits) return stillReading();
  const ready = await withSource(tx, act, open);
  const lacks = incomplete({
    kind: ready.kind === null,
    amount: ready.amount === null,
    documents: documents.length === 0,
    unconfirmed: unconfirmedFields(await fieldsOf(tx, id)),
  });
  if (lacks !== null) return lacks;
  return checkAndKeep(tx, act, services, ready, {
    submitted_at: act.now,
    submitted_by: act.actor.id,
  });
}

/** Asks the rules once more about a package that passed: what other packages brought since may stop it, and its sheet is withdrawn then. */
export async function recheckPackage(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  id: string,
): Promise<Outcome<Submitted>> {
  const found = await lockPackage(tx, id);
  if (found === undefined || !mayReadPackages(act.actor, found.agency_id)) return notFound();
  if (!mayRecheck(act.actor, found.agency_id) || found.state !== 'passed') return notAllowed();
  return checkAndKeep(tx, act, services, found, {});
}

/** What SIPD says now: its dates grow while the payment goes on. */
async function withSource(tx: Tx, act: Act, of: Package): Promise<Package> {
  const source =
    of.payment_id !== null
      ? (await findPaidPayments(tx, [of.payment_id])).get(of.payment_id)
      : of.realisation_id !== null
        ? (await findRealisations(tx, [of.realisation_id])).get(of.realisation_id)
        : undefined;
  if (source === undefined) return of;
  const { change } = await giveValues(tx, act, of, sourceValues(source));
  return { ...of, ...change };
}

async function checkAndKeep(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  of: Package,
  stamp: Pick<Package, 'submitted_at' | 'submitted_by'> | Record<string, never>,
): Promise<Submitted> {
  const run = await runCheck(tx, act, of);
  const check = checkRow(act, of, run);
  await insertCheck(tx, check);
  const saved = await savePackage(
    tx,
    act,
    of,
    'audit.spj-submit',
    {
      ...mirrored(of),
      ...stamp,
      runs: check.run,
      state: run.outcome,
      state_at: run.outcome === of.state ? of.state_at : act.now,
    },
    [{ action: 'audit.spj-check', table: 'spj_check', ids: [check.id] }],
  );
  await keepPackageLines(tx, act, saved, run.facts);
  await keepPackageFlags(tx, act, saved, run);
  const held = run.outcome === 'passed' ? await issueSheet(tx, act, services, saved, check) : [];
  if (run.outcome !== 'passed') {
    await revokeSheet(tx, act, saved, 'checked-again');
    await tellOffice(tx, act, saved, ['treasurer', 'technical-officer'], run.outcome);
  }
  return { package: saved, check, outcome: run.outcome, verdicts: run.verdicts, held };
}

function checkRow(act: Act, of: Package, run: CheckRun): Check {
  return {
    government_id: act.government.id,
    id: newId(),
    package_id: of.id,
    run: of.runs + 1,
    at: act.now,
    by: act.actor.id,
    outcome: run.outcome,
    facts: run.facts,
    facts_hash: hashOf(run.facts),
    thresholds: run.thresholds,
    thresholds_hash: hashOf(run.thresholds),
    verdicts: run.verdicts,
    suspended: run.suspended,
  };
}

/** Columns that follow the fields: SIPD may have changed them a moment ago. */
function mirrored(of: Package): Partial<Package> {
  const { kind, purchase, activity_code, account_code, evidence_number, invoice_number, tax_invoice_number } =
    of;
  const { payee_name, description, amount, day } = of;
  return {
    kind,
    purchase,
    activity_code,
    account_code,
    evidence_number,
    invoice_number,
    tax_invoice_number,
    payee_name,
    description,
    amount,
    day,
  };
}
