import { el } from '../parts/el.ts';
import type { WizardTexts } from '../texts/wizard-texts.ts';
import { STAGES, stageOf, type StepName } from './wizard-state.ts';

/**
 * Where the reporter is: the straight line of the house, solid behind him and dashed ahead, with the four stretches of the way beside it. Beside
 * a phone's heading it lies, on a desk it stands in the margin.
 */
export function lineView(
  t: WizardTexts,
  words: string,
  step: StepName,
  steps: readonly StepName[],
): HTMLElement {
  const here = steps.indexOf(step);
  const stages = STAGES.filter((stage) => steps.some((each) => stageOf(each) === stage)).map((stage) => {
    const own = steps.filter((each) => stageOf(each) === stage);
    const current = own.includes(step);
    const ticks = own.map((each) => el('i', { class: steps.indexOf(each) <= here ? 'done' : null }));
    return el(
      'li',
      { class: current ? 'current' : null },
      el('span', {}, t[`stage-${stage}`]),
      el('span', { class: 'rail' }, ticks),
    );
  });
  return el(
    'div',
    { class: 'line' },
    el('p', { class: 'progress' }, el('b', {}, words), ` · ${t[`stage-${stageOf(step)}`]}`),
    el('ol', { 'aria-hidden': 'true' }, stages),
  );
}
