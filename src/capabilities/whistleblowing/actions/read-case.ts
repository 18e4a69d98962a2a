import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { actorNames } from '../../directory/index.ts';
import { labelFindings } from '../../findings/index.ts';
import type { CaseDetail } from '../contract-desk.ts';
import { stepsFrom } from '../rules/status.ts';
import { isKeyRole } from '../sealing/directory-entry.ts';
import { findNarrative, listFiles, listMessages, listOpenings } from '../store/cases.ts';
import { listCheckins } from '../store/checkins.ts';
import { describeIdentity } from '../store/identities.ts';
import { listReaders } from '../store/readers.ts';
import { listReferrals } from '../store/referrals.ts';
import type { CaseRow } from '../store/tables.ts';
import { labeller } from './list-cases.ts';
import { findOwnCase, ownKeys } from './own-case.ts';
import { findDirectory } from './read-directory.ts';

/** A case whole, sealed as it lies here, for whoever holds a key that opens it; absent for everybody else. */
export async function readCase(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  id: string,
): Promise<Outcome<CaseDetail>> {
  const opened = await findOwnCase(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { row, wrap } = opened;
  const narrative = await findNarrative(tx, id);
  if (narrative === undefined) return notFound();
  const labelsOf = await labeller(tx, act, [row]);
  return {
    ...labelsOf(row),
    narrative: narrative.toString('base64'),
    wrap: wrap.file.toString('base64'),
    opens: wrap.fingerprint,
    steps: stepsFrom(row.status),
    ...(await conversation(tx, id)),
    readers: await readers(tx, act, folders, id),
    identity: await identity(tx, act, id),
    finding: await finding(tx, act, row),
    checkins: (await listCheckins(tx, id)).map((each) => ({
      due: each.due_day,
      answered: each.answered_day,
    })),
    ...(await officeActs(tx, id)),
  };
}

async function conversation(tx: Tx, id: string): Promise<Pick<CaseDetail, 'files' | 'messages'>> {
  const files = await listFiles(tx, id);
  const messages = await listMessages(tx, id, true);
  return {
    files: files.map((each) => ({
      id: each.id,
      size: Number(each.size),
      sha256: each.sha256,
      messageId: each.message_id,
    })),
    messages: messages.map((each) => ({
      id: each.id,
      place: each.place,
      day: each.day,
      kind: each.kind,
      sender: each.sender,
      body: each.body.toString('base64'),
      files: files.filter((file) => file.message_id === each.id).map((file) => file.id),
    })),
  };
}

async function readers(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  id: string,
): Promise<CaseDetail['readers']> {
  const rows = await listReaders(tx, id, act.today);
  const names = await actorNames(
    tx,
    rows.map((each) => each.account_id),
  );
  const directory = await findDirectory(tx, folders, act.government.id);
  const offices = new Map(directory?.holders.map((each) => [each.fingerprint, each.office]));
  return rows.map((each) => ({
    fingerprint: each.fingerprint,
    role: each.role !== null && isKeyRole(each.role) ? each.role : null,
    office: offices.get(each.fingerprint) ?? null,
    name: names.get(each.account_id ?? '') ?? null,
    until: each.until_day,
    statement: each.statement,
    signature: each.signature,
  }));
}

async function identity(tx: Tx, act: Act, id: string): Promise<CaseDetail['identity']> {
  const found = await describeIdentity(tx, id, await ownKeys(tx, act));
  return { present: found !== undefined, mine: found?.mine ?? false, digest: found?.digest ?? null };
}

async function finding(
  tx: Tx,
  act: Act,
  { finding_id: id }: Pick<CaseRow, 'finding_id'>,
): Promise<CaseDetail['finding']> {
  const label = id === null ? undefined : (await labelFindings(tx, act.actor, [id])).get(id);
  return id === null || label === undefined ? null : { id, ...label };
}

/** What officials did that the reporter, or another authority, was told. */
async function officeActs(tx: Tx, id: string): Promise<Pick<CaseDetail, 'openings' | 'referrals'>> {
  const openings = await listOpenings(tx, id);
  const referrals = await listReferrals(tx, id);
  const names = await actorNames(
    tx,
    [...openings, ...referrals].map((each) => each.account_id),
  );
  return {
    openings: openings.map((each) => ({
      day: each.day,
      by: names.get(each.account_id) ?? null,
      decree: each.decree_number,
      legalBasis: each.legal_basis,
      reason: each.reason,
    })),
    referrals: referrals.map((each) => ({
      id: each.id,
      day: each.day,
      addressee: each.addressee,
      manifestSha256: each.manifest_sha256,
      sealedFor: each.sealed_for,
      receiptNumber: each.receipt_number,
      by: names.get(each.account_id) ?? null,
    })),
  };
}
