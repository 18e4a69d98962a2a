import type { Government } from '../../../../platform/act.ts';
import { nullifierOf } from '../../../../platform/blind-tokens/verify.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import type { SubmitInput } from '../../contract/tokens.ts';
import { checkAnswers, type AnswerProblem } from '../../rules/model/check-answers.ts';
import { lookUpSpent, putIntoPool } from '../../store/box/pool.ts';
import { findBoxKey, lockBox } from '../../store/box/waves.ts';
import { tokenContext } from '../tokens/key-list.ts';
import { receiptOf } from './receipt.ts';

/**
 * Takes answers for a token, once: the same again gets the same receipt, others are refused. Nothing tells the box whose token it is; it stores
 * no time but the day, and that only until the night. Once this answers, the answers are committed.
 */
export async function submitAnswers(
  services: Pick<Services, 'db' | 'clock'>,
  government: Government,
  waveCode: string,
  input: SubmitInput,
): Promise<Outcome<{ receipt: string }>> {
  const today = dayIn(government.zone, services.clock());
  return services.db.asBox(government.id, async (tx) => {
    await lockBox(tx, government.id, 'shared');
    const key = await findBoxKey(tx, waveCode.toLowerCase(), input.kid);
    if (key === undefined) return tokenRefused();
    const context = tokenContext(waveCode.toLowerCase());
    const nullifier = nullifierOf({ kid: key.kid, n: key.modulus }, context, input);
    if (nullifier === null) return tokenRefused();
    const checked = checkAnswers(key.model, key.source, input.answers);
    if ('problems' in checked) return answersRefused(checked.problems);
    const { text, receipt } = receiptOf(nullifier, checked.answers);
    const known = await replyOfSpent(tx, nullifier, receipt);
    if (known !== null) return known;
    if (key.closed_on !== null || today > key.last_day) return boxClosed();
    const row = {
      government_id: government.id,
      nullifier,
      kid: key.kid,
      answers: text,
      receipt,
      day: today,
    };
    if (await putIntoPool(tx, row)) return { receipt };
    // The same token came twice at once; the other one is committed by now.
    return (await replyOfSpent(tx, nullifier, receipt)) ?? answeredOtherwise();
  });
}

async function replyOfSpent(
  tx: Tx,
  nullifier: string,
  receipt: string,
): Promise<Outcome<{ receipt: string }> | null> {
  const spent = await lookUpSpent(tx, nullifier, receipt);
  if (spent === 'unspent') return null;
  return spent === 'same' ? { receipt } : answeredOtherwise();
}

/** Of another wave, another key, altered, or none at all: the box cannot and need not tell them apart. */
function tokenRefused(): Refusal {
  return new Refusal(403, 'token-refused', {
    id: 'Hak menjawab ini tidak berlaku untuk survei ini. Jawaban Anda tidak tersimpan di sini dan tetap ada di perangkat Anda. Buka kembali tautan pada undangan, lalu coba lagi.',
    en: 'This right to answer is not valid for this survey. Your answers were not stored here and stay on your device. Open the link of your invitation again and retry.',
  });
}

function answeredOtherwise(): Refusal {
  return conflict(
    'answered-otherwise',
    'Jawaban untuk undangan ini sudah masuk sebelumnya dan tidak dapat diganti. Jawaban yang pertama tetap berlaku.',
    'Answers for this invitation came in before and cannot be replaced. The first ones stand.',
  );
}

function boxClosed(): Refusal {
  return conflict(
    'box-closed',
    'Masa pengisian survei ini sudah berakhir, jadi jawaban Anda tidak dapat diterima lagi. Terima kasih atas niat baik Anda.',
    'The time to answer this survey has ended, so your answers can no longer be taken. Thank you for wanting to help.',
  );
}

function answersRefused(problems: readonly AnswerProblem[]): Refusal {
  return new Refusal(
    422,
    'answers-refused',
    {
      id: 'Ada jawaban yang tidak sesuai dengan kuesioner, jadi belum ada yang disimpan. Muat ulang halaman survei, periksa jawaban yang disebut, lalu kirim lagi.',
      en: 'Some answers do not fit the questionnaire, so nothing was stored yet. Load the survey page again, check the answers named, and send again.',
    },
    problems.map(({ question, message }) => ({ field: `answers.${question}`, message })),
  );
}
