import type { Government } from '../../../platform/act.ts';
import { nullifierOf } from '../../../platform/blind-tokens/verify.ts';
import { toBase64url } from '../../../platform/blind-tokens/spelling.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { Refusal } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { TOKEN_VERIFIERS } from '../parameters.ts';
import { readPersonToken, tokenContext } from '../sealing/person-token.ts';
import { findTokenKey, spendNullifier } from '../store/tokens.ts';

/** Spends the token of a verified person, once. Null when it held; it names neither person nor report. */
export async function spendPersonToken(
  tx: Tx,
  government: Government,
  spelled: string,
  day: PlainDate,
): Promise<Refusal | null> {
  if ((await getParameter(tx, TOKEN_VERIFIERS, day)).length === 0)
    return refused(
      'Saluran ini tidak memakai token. Kirim laporan tanpa token.',
      'This channel knows no tokens. Send the report without it.',
    );
  const context = tokenContext(government.id);
  const token = readPersonToken(spelled, context);
  const key = token === null ? undefined : await findTokenKey(tx, token.kid);
  if (token === null || key === undefined) return unknown();
  const { kid, prepared, signature } = token;
  const nullifier = nullifierOf(key, context, { kid, prepared: toBase64url(prepared), signature });
  if (nullifier === null) return unknown();
  if (key.valid_until < day)
    return refused(
      'Masa berlaku token ini sudah habis. Pakai token lain, atau kirim laporan tanpa token.',
      'This token holds no more. Use another, or send the report without one.',
    );
  if (!(await spendNullifier(tx, government.id, { key_id: key.id, nullifier })))
    return refused(
      'Token ini sudah terpakai. Pakai token lain, atau kirim laporan tanpa token.',
      'This token was spent before. Use another, or send the report without one.',
    );
  return null;
}

function unknown(): Refusal {
  return refused(
    'Token ini tidak dikenal di sini. Periksa salinannya, pakai token lain, atau kirim laporan tanpa token.',
    'This token is not known here. Check the copy, use another, or send the report without one.',
  );
}

/** One code for all of them: the page offers to send without a token. */
function refused(id: string, en: string): Refusal {
  return new Refusal(409, 'person-token', { id, en });
}
