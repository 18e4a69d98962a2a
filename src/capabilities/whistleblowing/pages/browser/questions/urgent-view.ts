import { choiceInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import type { StepView } from './step-view.ts';
import { storyInput } from '../parts/story-input.ts';
import { isUrgent, URGENCIES, type Urgency } from '../wizard/wizard-state.ts';

/** Danger now, or about to happen? Says plainly what an urgent report costs: the one minute that somebody else learns. */
export function urgentView({ t, answers, tell, faultOf }: StepView): HTMLElement[] {
  const call = el('p', { class: 'call' }, el('b', {}, t.urgentCall));
  const more = el(
    'div',
    { class: 'more' },
    call,
    el('p', {}, t.urgentAlert),
    storyInput(t, {
      id: 'urgentWhy',
      label: t.urgentWhy,
      hint: t.urgentWhyHint,
      rows: 3,
      value: answers().urgentWhy,
      fault: faultOf('urgentWhy'),
      change: (urgentWhy) => tell({ type: 'answer', changes: { urgentWhy } }),
    }),
  );
  const unfold = () => {
    more.hidden = !isUrgent(answers());
    call.hidden = answers().urgent !== 'danger';
  };
  unfold();
  return [
    el('p', {}, t.urgentHint),
    choiceInput({
      id: 'urgent',
      legend: t['h-urgent'],
      quiet: true,
      fault: faultOf('urgent'),
      value: answers().urgent,
      choices: URGENCIES.map((value) => ({ value, label: t[`u-${value}`], hint: t[`u-${value}Hint`] })),
      change: (value) => {
        tell({ type: 'answer', changes: { urgent: value as Urgency } });
        unfold();
      },
    }),
    el('div', { role: 'status' }, more),
  ];
}
