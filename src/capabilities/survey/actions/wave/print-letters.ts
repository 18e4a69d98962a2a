import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { mayManage } from '../../policy.ts';
import { lettersToPrint, saveSent } from '../../store/wave/invitations.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { keyListOf } from '../tokens/key-list.ts';
import { lockAs, wrongState } from './change-wave.ts';
import { newCode } from './open-wave.ts';
import { surveyPath } from './send-invitations.ts';

/** One printed invitation. */
export interface InvitationLetter {
  name: string;
  unit: string;
  checkCode: string;
  /** path with the code in its fragment */
  path: string;
}

export interface Letters {
  wave: Wave;
  fingerprint: string;
  letters: InvitationLetter[];
}

/** A4 pages of one file. */
const A_FILE = 500;

/**
 * Letters for whoever no message reaches, each with a code made for it. Printed again, the letters of the time before still serve; of a letter before
 * that they do not.
 */
export async function printLetters(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
): Promise<Outcome<Letters>> {
  if (!mayManage(act.actor)) return notAllowed();
  const wave = await lockAs(tx, of);
  if (isRefusal(wave)) return wave;
  const keys = await keyListOf(tx, wave);
  if (wave.state !== 'open' || keys === null) return wrongState();
  const found = await lettersToPrint(tx, wave.id, A_FILE);
  if (found.length === 0) return noLetters();
  const made = found.map((each) => ({ each, code: newCode() }));
  await saveSent(
    tx,
    made.map(({ each, code }) => ({
      id: each.id,
      code_hash: sha256(code),
      sent_by: 'letter' as const,
      sent_on: each.sent_on ?? act.today,
      reminders: each.reminders,
      reminded_on: each.reminded_on,
    })),
  );
  await recordRows(
    tx,
    act,
    'survey.print',
    'survey_invitation',
    found.map(({ id }) => id),
  );
  return {
    wave,
    fingerprint: keys.fingerprint,
    letters: made.map(({ each, code }) => ({
      name: each.name ?? '',
      unit: each.unit,
      checkCode: each.check_code,
      path: surveyPath(wave, each.source, code),
    })),
  };
}

function noLetters() {
  return conflict(
    'no-letters',
    'Semua yang diundang dapat dihubungi lewat SMS atau surel. Tidak ada surat yang perlu dicetak.',
    'Everybody who is invited can be reached by message or mail. There is no letter to print.',
  );
}
