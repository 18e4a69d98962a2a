import { textInput } from '../parts/controls.ts';
import type { StepView } from './step-view.ts';

/** Whom the report is about: an agency of the list, or any other by its name. */
export function agencyField({ t, settings, answers, tell, faultOf }: StepView): HTMLElement {
  return textInput({
    id: 'agency',
    label: t.agency,
    hint: t.agencyHint,
    fault: faultOf('agency'),
    value: answers().agency.name,
    list: settings.agencies.map((each) => each.name),
    change: (name) => {
      const id = settings.agencies.find((each) => each.name === name.trim())?.id ?? null;
      tell({ type: 'answer', changes: { agency: { id, name } } });
    },
  });
}
