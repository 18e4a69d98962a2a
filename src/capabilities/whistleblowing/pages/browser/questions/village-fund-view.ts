import { fill } from '../../../../../platform/texts.ts';
import { checkVillageFund } from '../../../rules/village-fund.ts';
import { narrativeOf } from '../wizard/compose.ts';
import { button, selectInput, textInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import type { StepView } from './step-view.ts';
import type { SpendingAnswer } from '../wizard/wizard-state.ts';

const EMPTY: SpendingAnswer = { purpose: 'infrastructure', what: '', rupiah: '' };
/** Rows; the narrative takes no more. */
const MOST = 50;

/** What the reporter knows of the village's money, and what follows from it: a hint, never a judgement. */
export function villageFundView({ t, settings, answers, tell, again, faultOf }: StepView): HTMLElement[] {
  const verdict = el('p', { class: 'remark calm', role: 'status' });
  const weigh = () => {
    const { villageFund } = narrativeOf(answers(), [], settings.locale);
    verdict.textContent =
      villageFund === null ? '' : t[`v-${checkVillageFund(villageFund, settings.shares).verdict}`];
  };
  const change = (index: number, changes: Partial<SpendingAnswer>) => {
    const spending = answers().spending.map((each, at) => (at === index ? { ...each, ...changes } : each));
    tell({ type: 'answer', changes: { spending } });
    weigh();
  };
  weigh();
  return [
    el('p', {}, fill(t.villageRule, { ...settings.shares })),
    textInput({
      id: 'villageTotal',
      label: t.villageTotal,
      hint: t.villageHint,
      kind: 'numeric',
      value: answers().villageTotal,
      fault: faultOf('villageTotal'),
      change: (villageTotal) => {
        tell({ type: 'answer', changes: { villageTotal } });
        weigh();
      },
    }),
    ...answers().spending.map((each, index) =>
      el(
        'fieldset',
        { class: 'field' },
        el('legend', {}, fill(t.spending, { n: index + 1 })),
        textInput({
          id: `spendingWhat-${index}`,
          label: t.spendingWhat,
          value: each.what,
          change: (what) => change(index, { what }),
        }),
        selectInput({
          id: `purpose-${index}`,
          label: t.purpose,
          value: each.purpose,
          choices: (['infrastructure', 'empowerment', 'other'] as const).map(
            (one) => [one, t[`p-${one}`]] as const,
          ),
          change: (purpose) => change(index, { purpose: purpose as SpendingAnswer['purpose'] }),
        }),
        textInput({
          id: `spending-${index}`,
          label: t.spendingRupiah,
          kind: 'numeric',
          value: each.rupiah,
          fault: faultOf(`spending-${index}`),
          change: (rupiah) => change(index, { rupiah }),
        }),
      ),
    ),
    button(
      t.addSpending,
      () => {
        const { spending } = answers();
        if (spending.length >= MOST) return;
        tell({ type: 'answer', changes: { spending: [...spending, EMPTY] } });
        again();
        document.getElementById(`spendingWhat-${spending.length}`)?.focus();
      },
      'plain',
    ),
    verdict,
  ];
}
