import { fill } from '../../../../../platform/texts.ts';
import { namesWriter } from '../../../rules/names-writer.ts';
import { button, longInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import type { StepView } from '../questions/step-view.ts';
import { isUrgent, stepsOf, type Answers, type StepName } from './wizard-state.ts';

/** Everything once more, each row with the way back to its question. */
export function reviewView(view: StepView): HTMLElement[] {
  const { t, settings, answers, goTo } = view;
  const rows = stepsOf(answers(), settings.modes)
    .filter((each) => each !== 'review')
    .map((step) => {
      const change = button(t.change, () => goTo(step), 'plain');
      change.setAttribute('aria-label', `${t.change}: ${t[`n-${step}`]}`);
      const said = saidIn(step, answers(), t);
      return el(
        'div',
        {},
        el('dt', {}, t[`n-${step}`]),
        el(
          'dd',
          {},
          el('span', { class: said === '' ? 'hint' : 'said' }, said === '' ? t.notSaid : said),
          change,
        ),
      );
    });
  const { what, who, how, urgentWhy, fewer, evidence } = answers();
  const read = [what, who, how, urgentWhy, fewer, ...evidence.map((each) => each.description)];
  const named = [...new Set(read.flatMap(namesWriter))].slice(0, 3);
  return [
    el('p', {}, t.reviewLead),
    el('dl', { class: 'ledger review' }, rows),
    named.length === 0
      ? el('p', { hidden: true })
      : el(
          'p',
          { class: 'remark' },
          fill(t.namesYou, { places: named.map((each) => `“${each}”`).join(', ') }),
        ),
    ...(settings.personToken ? [personTokenField(view)] : []),
    el('h2', {}, t.readers),
    el(
      'p',
      {},
      answers().conflict === true
        ? fill(t.readersAlternate, { office: settings.alternates.join(', ') })
        : answers().mode === 'anonymous'
          ? t.readersAnonymous
          : t.readersNone,
    ),
    el('p', { class: 'meta' }, `${t.root}: `, el('span', { class: 'fingerprint' }, settings.rootWords)),
  ];
}

/** The one thing that is not sealed: the server looks whether it holds, and learns nothing of who was given it. */
function personTokenField({ t, answers, tell, faultOf }: StepView): HTMLElement {
  return longInput({
    id: 'personToken',
    label: t.personToken,
    hint: t.personTokenHint,
    value: answers().personToken,
    fault: faultOf('personToken'),
    rows: 3,
    change: (personToken) => tell({ type: 'answer', changes: { personToken } }),
  });
}

/** What was answered on one page, in one line. */
function saidIn(step: Exclude<StepName, 'review'>, answers: Answers, t: StepView['t']): string {
  switch (step) {
    case 'mode':
      return t[`mode-${answers.mode}`];
    case 'came-by':
      return answers.cameBy === null ? '' : t[`by-${answers.cameBy}`];
    case 'category':
      return answers.category === null ? '' : t[`c-${answers.category}`];
    case 'what':
      return answers.what;
    case 'who':
      return answers.who;
    case 'when-where':
      return [answers.when, answers.where].filter(Boolean).join(', ');
    case 'agency':
      return answers.agency.name;
    case 'how':
      return answers.how;
    case 'urgent':
      return [
        answers.urgent === null ? '' : t[`u-${answers.urgent}`],
        isUrgent(answers) ? answers.urgentWhy : '',
      ]
        .filter(Boolean)
        .join('. ');
    case 'conflict':
      return answers.conflict === null ? '' : answers.conflict ? t.conflictIs : t.conflictIsNot;
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
