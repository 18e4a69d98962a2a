import { CATEGORIES, COUNTER_WAYS, type Category, type CounterWay } from '../../../rules/narrative.ts';
import type { Mode } from '../../../rules/status.ts';
import { agencyField } from './agency-field.ts';
import { choiceInput, textInput } from '../parts/controls.ts';
import { conflictView } from './conflict-view.ts';
import { evidenceView } from './evidence-view.ts';
import { identityView } from './identity-view.ts';
import type { ClientSettings } from '../page/settings.ts';
import { storyInput, type StoryName } from '../parts/story-input.ts';
import type { WizardTexts } from '../texts/wizard-texts.ts';
import { urgentView } from './urgent-view.ts';
import { villageFundView } from './village-fund-view.ts';
import type { Fault } from '../wizard/wizard-faults.ts';
import type { Answers, StepName, WizardAction } from '../wizard/wizard-state.ts';

/** What a step is drawn from. `tell` changes the state without drawing anew. */
export interface StepView {
  t: WizardTexts;
  settings: ClientSettings;
  answers: () => Answers;
  tell: (action: WizardAction) => void;
  /** draws the step anew, e.g. after a row was added; the caller puts the focus where it belongs */
  again: () => void;
  /** from the review to a question, and from there back to the review */
  goTo: (step: StepName) => void;
  faultOf: (field: string) => string | undefined;
}

export function viewOf(base: Omit<StepView, 'faultOf'>, faults: readonly Fault[]): StepView {
  return { ...base, faultOf: (field) => faults.find((each) => each.field === field)?.message };
}

/** The inputs of one step. The review and the sending have views of their own. */
export function stepFields(step: Exclude<StepName, 'review'>, view: StepView): HTMLElement[] {
  switch (step) {
    case 'came-by':
      return [cameByField(view)];
    case 'mode':
      return [modeField(view)];
    case 'category':
      return [categoryField(view)];
    case 'what':
      return [story(view, 'what', view.t.what, view.t.whatHint)];
    case 'who':
      return [story(view, 'who', view.t.who, view.t.whoHint, 4)];
    case 'when-where':
      return [line(view, 'when', view.t.when, view.t.whenHint), line(view, 'where', view.t.where)];
    case 'agency':
      return [agencyField(view)];
    case 'how':
      return [story(view, 'how', view.t.how, view.t.howHint, 4)];
    case 'urgent':
      return urgentView(view);
    case 'conflict':
      return conflictView(view);
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

function story(view: StepView, id: StoryName, label: string, hint?: string, rows = 10) {
  const { answers, tell, faultOf, t } = view;
  const change = (value: string) => tell({ type: 'answer', changes: { [id]: value } });
  return storyInput(t, { id, label, hint, value: answers()[id], fault: faultOf(id), rows, change });
}

function line({ answers, tell, faultOf }: StepView, id: 'when' | 'where', label: string, hint?: string) {
  const change = (value: string) => tell({ type: 'answer', changes: { [id]: value } });
  return textInput({ id, label, hint, value: answers()[id], fault: faultOf(id), change });
}

function cameByField({ t, answers, tell }: StepView): HTMLElement {
  return choiceInput({
    id: 'cameBy',
    legend: t['h-came-by'],
    quiet: true,
    value: answers().cameBy,
    choices: COUNTER_WAYS.map((value) => ({ value, label: t[`by-${value}`], hint: t[`by-${value}Hint`] })),
    change: (value) => tell({ type: 'answer', changes: { cameBy: value as CounterWay } }),
  });
}

function modeField({ t, settings, answers, tell }: StepView): HTMLElement {
  return choiceInput({
    id: 'mode',
    legend: t['h-mode'],
    quiet: true,
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
    legend: t['h-category'],
    quiet: true,
    fault: faultOf('category'),
    value: answers().category,
    choices: CATEGORIES.map((value) => ({ value, label: t[`c-${value}`], hint: t[`c-${value}Hint`] })),
    change: (value) => tell({ type: 'answer', changes: { category: value as Category } }),
  });
}
