import { fill } from '../../../../../platform/texts.ts';
import { choiceInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import type { StepView } from './step-view.ts';

/** Are those who would read the report part of it? Then others read it, and this page says who. */
export function conflictView({ t, settings, answers, tell, faultOf }: StepView): HTMLElement[] {
  const { alternates } = settings;
  const follows = el('p', { role: 'status' });
  const tellWho = () => {
    const { conflict } = answers();
    // Only where nobody is left to read it there is something to worry about.
    follows.className = conflict === true && alternates.length === 0 ? 'remark' : 'remark calm';
    follows.textContent =
      conflict === null
        ? ''
        : !conflict
          ? t.conflictNo
          : alternates.length > 0
            ? fill(t.conflictYes, { office: alternates.join(', ') })
            : t.noAlternate;
  };
  const { conflict } = answers();
  tellWho();
  return [
    el('p', {}, t.conflictHint),
    el(
      'ul',
      {},
      [t.conflictInspectorate, t.conflictSuperAdmin, t.conflictHead].map((each) => el('li', {}, each)),
    ),
    choiceInput({
      id: 'conflict',
      legend: t['h-conflict'],
      quiet: true,
      fault: faultOf('conflict'),
      value: conflict === null ? null : String(conflict),
      choices: [
        { value: 'true', label: t.conflictIs },
        { value: 'false', label: t.conflictIsNot },
      ],
      change: (chosen) => {
        tell({ type: 'answer', changes: { conflict: chosen === 'true' } });
        tellWho();
      },
    }),
    follows,
  ];
}
