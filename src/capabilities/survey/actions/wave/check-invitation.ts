import type { Tx } from '../../../../platform/database/index.ts';
import { parseCheckCode } from '../../rules/wave/codes.ts';
import { readSender } from '../../rules/wave/sender.ts';
import { findByCheckCode } from '../../store/wave/invitations.ts';
import { sendersOf } from '../../store/wave/official.ts';
import type { Sender, Wave } from '../../store/wave/tables.ts';
import { findWave } from '../../store/wave/waves.ts';
import { keyListOf } from '../tokens/key-list.ts';

/** What can be said of an invitation. Never whom it is for. */
export type Checked =
  | {
      kind: 'genuine';
      wave: Pick<Wave, 'name' | 'state' | 'opens_on' | 'closes_on'>;
      fingerprint: string | null;
    }
  | { kind: 'sender'; senders: Sender[] }
  | { kind: 'unknown-code' }
  | { kind: 'unknown-sender' }
  | { kind: 'unreadable' };

/** Answers for what somebody typed: a check code, or whom a message came from. */
export async function checkInvitation(tx: Tx, typed: string): Promise<Checked> {
  const code = parseCheckCode(typed);
  if (code !== null) {
    const found = await findByCheckCode(tx, code);
    const wave = found === undefined ? undefined : await findWave(tx, found.wave_id);
    if (wave !== undefined)
      return { kind: 'genuine', wave, fingerprint: (await keyListOf(tx, wave))?.fingerprint ?? null };
    if (/LURUS/i.test(typed)) return { kind: 'unknown-code' };
  }
  const sender = readSender(typed);
  if (sender === null) return { kind: code === null ? 'unreadable' : 'unknown-code' };
  const kinds = sender.kind === 'phone' ? (['whatsapp', 'sms', 'phone'] as const) : ([sender.kind] as const);
  const senders = await sendersOf(tx, kinds, sender.value);
  if (senders.length > 0) return { kind: 'sender', senders };
  return { kind: code === null ? 'unknown-sender' : 'unknown-code' };
}
