import { holds, orderOf } from '../../../rules/model/flow.ts';
import type { AnswerSettings, AskedQuestion } from '../../answering/settings.ts';
import type { Given } from './device.ts';

/** The order of this device: nobody else has it, and it is never sent. */
export function newOrder(settings: AnswerSettings): string[] {
  return orderOf(settings.blocks, () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32);
}

/**
 * The questions that are asked now, and the answers to them. An answer to a question that is not asked any more opens no further question, so
 * looking goes on until nothing more hides.
 */
export function askedNow(
  settings: AnswerSettings,
  order: readonly string[],
  answers: Given,
): { asked: AskedQuestion[]; given: Given } {
  const known = new Map(settings.questions.map((each) => [each.code, each]));
  let given = answers;
  for (;;) {
    const now = given;
    const asked = order.flatMap((code) => {
      const question = known.get(code);
      return question && (question.showIf === undefined || holds(question.showIf, now)) ? [question] : [];
    });
    const kept = Object.fromEntries(
      asked.flatMap(({ code }) => (now[code] === undefined ? [] : [[code, now[code]]])),
    );
    if (Object.keys(kept).length === Object.keys(now).length) return { asked, given: kept };
    given = kept;
  }
}
