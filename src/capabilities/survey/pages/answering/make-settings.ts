import type { Locale } from '../../../../platform/texts.ts';
import { OPEN_TEXT_LENGTH } from '../../rules/model/check-answers.ts';
import { choicesOf } from '../../rules/model/flow.ts';
import { questionsOf, type Source, type SurveyModel } from '../../rules/model/model.ts';
import { answeringScriptTexts } from '../../texts/answering-script.ts';
import type { AnsweringState, AnswerSettings, AskedQuestion } from './settings.ts';

/** Longest random delay between the two steps, in minutes. */
const LONGEST_DELAY = 15;

/** The instrument and the words of one language: nothing of scores, dimensions or weights leaves. */
export function makeSettings(
  model: Pick<SurveyModel, 'questions' | 'scales' | 'instruments'>,
  wave: { code: string; source: Source; state: AnsweringState; fingerprint: string },
  locale: Locale,
): AnswerSettings {
  const { blocks } = model.instruments[wave.source];
  const asked = new Set(blocks.flatMap((each) => each.questions));
  const questions = questionsOf(model, wave.source)
    .filter((each) => asked.has(each.code))
    .map((each): AskedQuestion => {
      const { code, kind, text, help, showIf } = each;
      return {
        code,
        kind,
        text: text[locale],
        ...(help === undefined ? {} : { help: help[locale] }),
        choices: choicesOf(model, each).map(({ value, text: words }) => ({ value, text: words[locale] })),
        ...(showIf === undefined ? {} : { showIf }),
      };
    });
  return {
    wave: wave.code,
    source: wave.source,
    fingerprint: wave.fingerprint,
    delay: LONGEST_DELAY,
    longest: OPEN_TEXT_LENGTH,
    state: wave.state,
    blocks,
    questions,
    t: answeringScriptTexts[locale],
  };
}
