import { button } from './controls.ts';
import { el } from './el.ts';
import type { StepView } from './step-view.ts';
import { stepsOf, type Answers, type StepName } from './wizard-state.ts';

/** Everything once more, each row with the way back to its question. */
export function reviewView({ t, settings, answers, tell, again }: StepView): HTMLElement[] {
  const rows = stepsOf(answers(), settings.modes)
    .filter((each) => each !== 'review')
    .map((step) => {
      const change = button(
        t.change,
        () => {
          tell({ type: 'go', step });
          again();
        },
        'plain',
      );
      change.setAttribute('aria-label', `${t.change}: ${t[`h-${step}`]}`);
      const said = saidIn(step, answers(), t);
      return el(
        'div',
        {},
        el('dt', {}, t[`h-${step}`]),
        el('dd', {}, said === '' ? t.notSaid : said, ' ', change),
      );
    });
  return [
    el('p', {}, t.reviewLead),
    el('dl', { class: 'ledger' }, rows),
    el(
      'p',
      {},
      el('b', {}, `${t.readers}: `),
      answers().conflict === true ? t.readersAlternate : t.readersNone,
    ),
  ];
}

/** What was answered on one page, in one line. */
export function saidIn(step: Exclude<StepName, 'review'>, answers: Answers, t: StepView['t']): string {
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? t.yes : t.no);
  switch (step) {
    case 'mode':
      return t[`mode-${answers.mode}`];
    case 'what':
      return [answers.category === null ? '' : t[`c-${answers.category}`], answers.what]
        .filter(Boolean)
        .join('. ');
    case 'who':
      return answers.who;
    case 'when-where':
      return [answers.when, answers.where].filter(Boolean).join(', ');
    case 'agency':
      return answers.agency.name;
    case 'how':
      return answers.how;
    case 'urgent':
      return [yesNo(answers.urgent), answers.urgent === true ? answers.urgentWhy : '']
        .filter(Boolean)
        .join('. ');
    case 'conflict':
      return yesNo(answers.conflict);
    case 'village-fund':
      return [answers.villageTotal, ...answers.spending.map((each) => `${each.what} ${each.rupiah}`)]
        .filter(Boolean)
        .join('; ');
    case 'evidence-1':
    case 'evidence-2':
    case 'evidence-3': {
      const piece = answers.evidence[step === 'evidence-1' ? 0 : step === 'evidence-2' ? 1 : 2];
      return [piece.description, piece.file?.name ?? ''].filter(Boolean).join(', ');
    }
    case 'identity':
      return [answers.name, answers.nik, answers.phone].filter(Boolean).join(', ');
  }
}
