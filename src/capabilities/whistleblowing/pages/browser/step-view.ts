import { CATEGORIES, type Category } from '../../rules/narrative.ts';
import type { Mode } from '../../rules/status.ts';
import { choiceInput, longInput, textInput } from './controls.ts';
import { evidenceView } from './evidence-view.ts';
import { identityView } from './identity-view.ts';
import type { ClientSettings } from './settings.ts';
import type { WizardTexts } from './texts/wizard-texts.ts';
import { villageFundView } from './village-fund-view.ts';
import type { Fault } from './wizard-faults.ts';
import type { Answers, StepName, WizardAction } from './wizard-state.ts';

/** What a step is drawn from. `tell` changes the state without drawing anew. */
export interface StepView {
  t: WizardTexts;
  settings: ClientSettings;
  answers: () => Answers;
  tell: (action: WizardAction) => void;
  /** draws the step anew, e.g. after a row was added */
  again: () => void;
  faultOf: (field: string) => string | undefined;
}

export function viewOf(base: Omit<StepView, 'faultOf'>, faults: readonly Fault[]): StepView {
  return { ...base, faultOf: (field) => faults.find((each) => each.field === field)?.message };
}

/** The inputs of one step. The review and the sending have views of their own. */
export function stepFields(step: Exclude<StepName, 'review'>, view: StepView): HTMLElement[] {
  switch (step) {
    case 'mode':
      return [modeField(view)];
    case 'what':
      return [categoryField(view), long(view, 'what', view.t.what, view.t.whatHint)];
    case 'who':
      return [long(view, 'who', view.t.who, view.t.whoHint, 4)];
    case 'when-where':
      return [line(view, 'when', view.t.when, view.t.whenHint), line(view, 'where', view.t.where)];
    case 'agency':
      return [agencyField(view)];
    case 'how':
      return [long(view, 'how', view.t.how, view.t.howHint, 4)];
    case 'urgent':
      return urgentFields(view);
    case 'conflict':
      return [yesNo(view, 'conflict', view.t.conflictQuestion, view.t.conflictHint)];
    case 'village-fund':
      return villageFundView(view);
    case 'evidence-1':
      return evidenceView(view, 0);
    case 'evidence-2':
      return evidenceView(view, 1);
    case 'evidence-3':
      return evidenceView(view, 2);
    case 'identity':
      return identityView(view);
  }
}

type TextName = 'what' | 'who' | 'when' | 'where' | 'how' | 'urgentWhy';

function long({ answers, tell, faultOf }: StepView, id: TextName, label: string, hint?: string, rows = 10) {
  const change = (value: string) => tell({ type: 'answer', changes: { [id]: value } });
  return longInput({ id, label, hint, value: answers()[id], fault: faultOf(id), rows, change });
}

function line({ answers, tell, faultOf }: StepView, id: TextName, label: string, hint?: string) {
  const change = (value: string) => tell({ type: 'answer', changes: { [id]: value } });
  return textInput({ id, label, hint, value: answers()[id], fault: faultOf(id), change });
}

function modeField({ t, settings, answers, tell }: StepView): HTMLElement {
  return choiceInput({
    id: 'mode',
    legend: t['h-mode'],
    value: answers().mode,
    choices: settings.modes.map((value) => ({
      value,
      label: t[`mode-${value}`],
      hint: t[`mode-${value}Hint`],
    })),
    change: (value) => tell({ type: 'answer', changes: { mode: value as Mode } }),
  });
}

function categoryField({ t, answers, tell, faultOf }: StepView): HTMLElement {
  return choiceInput({
    id: 'category',
    legend: t.category,
    fault: faultOf('category'),
    value: answers().category,
    choices: CATEGORIES.map((value) => ({ value, label: t[`c-${value}`] })),
    change: (value) => tell({ type: 'answer', changes: { category: value as Category } }),
  });
}

function agencyField({ t, settings, answers, tell, faultOf }: StepView): HTMLElement {
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

function urgentFields(view: StepView): HTMLElement[] {
  const question = yesNo(view, 'urgent', view.t.urgentQuestion, view.t.urgentHint);
  return view.answers().urgent === true
    ? [question, long(view, 'urgentWhy', view.t.urgentWhy, undefined, 4)]
    : [question];
}

function yesNo(
  { t, answers, tell, again, faultOf }: StepView,
  id: 'urgent' | 'conflict',
  legend: string,
  hint: string,
) {
  const value = answers()[id];
  return choiceInput({
    id,
    legend,
    hint,
    fault: faultOf(id),
    value: value === null ? null : String(value),
    choices: [
      { value: 'true', label: t.yes },
      { value: 'false', label: t.no },
    ],
    change: (chosen) => {
      tell({ type: 'answer', changes: { [id]: chosen === 'true' } });
      if (id === 'urgent') again();
    },
  });
}
