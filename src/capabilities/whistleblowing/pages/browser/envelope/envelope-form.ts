// The wizard's essential questions on one page, for a file that is opened from a flash disk.
import { fill } from '../../../../../platform/texts.ts';
import { CATEGORIES, EVIDENCE_KINDS, type Category, type EvidenceKind } from '../../../rules/narrative.ts';
import type { Mode } from '../../../rules/status.ts';
import { agencyField } from '../questions/agency-field.ts';
import { conflictView } from '../questions/conflict-view.ts';
import {
  button,
  choiceInput,
  fileInput,
  longInput,
  selectInput,
  summary,
  textInput,
} from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { envelopeIdentity } from './envelope-identity.ts';
import { identityPromise } from '../questions/identity-fields.ts';
import { form, section, submitButton } from '../parts/page-parts.ts';
import type { ClientSettings } from '../page/settings.ts';
import type { StepView } from '../questions/step-view.ts';
import { storyInput } from '../parts/story-input.ts';
import { envelopeTexts } from '../texts/envelope-texts.ts';
import { wizardTexts } from '../texts/wizard-texts.ts';
import { urgentView } from '../questions/urgent-view.ts';
import { faultsOf, type Fault } from '../wizard/wizard-faults.ts';
import { stepsOf, type Answers, type Piece, type WizardAction } from '../wizard/wizard-state.ts';

type Index = 0 | 1 | 2;
const PIECES: readonly Index[] = [0, 1, 2];

export interface EnvelopeForm {
  settings: ClientSettings;
  answers: () => Answers;
  tell: (action: WizardAction) => void;
  seal: () => void;
}

/** Everything that is missing, at the fields of this page: those of evidence carry their number. */
export function envelopeFaults(answers: Answers, settings: ClientSettings): Fault[] {
  return stepsOf(answers, settings.modes)
    .filter((step) => step !== 'review')
    .flatMap((step) =>
      faultsOf(step, answers, settings).map((each) =>
        ['description', 'file'].includes(each.field)
          ? { ...each, field: `${each.field}-${step.slice(-1)}` }
          : each,
      ),
    );
}

export function envelopeForm(
  { settings, answers, tell, seal }: EnvelopeForm,
  faults: readonly Fault[],
  again: () => void,
): (HTMLElement | null)[] {
  const t = wizardTexts[settings.locale];
  const own = envelopeTexts[settings.locale];
  const faultOf = (field: string) => faults.find((each) => each.field === field)?.message;
  const asked: StepView = { t, settings, answers, tell, again, goTo: () => {}, faultOf };
  const promise = identityPromise(asked);
  const view: StepView = {
    ...asked,
    tell(action) {
      tell(action);
      promise.refresh();
    },
  };
  return [
    summary(t.faults, faults),
    form(
      seal,
      section(own.urgent, ...urgentView(view)),
      ...(settings.modes.length > 1 ? [section(own.mode, modeField(view))] : []),
      section(own.report, ...story(view, own.chooseOne)),
      section(own.conflict, ...conflictView(view)),
      ...PIECES.map((index) =>
        section(fill(own.evidence, { n: index + 1 }), ...pieceFields(view, index, own.dropFile)),
      ),
      section(
        own.fewer,
        longInput({
          id: 'fewer',
          label: t.fewer,
          hint: t.fewerHint,
          rows: 3,
          value: answers().fewer,
          fault: faultOf('fewer'),
          change: (fewer) => tell({ type: 'answer', changes: { fewer } }),
        }),
      ),
      ...(answers().mode === 'anonymous'
        ? []
        : [section(own.identity, ...envelopeIdentity(view, promise.element))]),
      section(own.seal, el('p', {}, own.sealLead), el('p', { class: 'turns' }, submitButton(own.press))),
    ),
  ];
}

function modeField({ t, settings, answers, tell, again }: StepView): HTMLElement {
  return choiceInput({
    id: 'mode',
    legend: t['h-mode'],
    value: answers().mode,
    choices: settings.modes.map((value) => ({
      value,
      label: t[`mode-${value}`],
      hint: t[`mode-${value}Hint`],
    })),
    change: (value) => {
      tell({ type: 'answer', changes: { mode: value as Mode } });
      again();
    },
  });
}

function story(view: StepView, chooseOne: string): HTMLElement[] {
  const { t, answers, tell, faultOf } = view;
  const text = (id: 'what' | 'who' | 'how', hint: string, rows: number) =>
    storyInput(t, {
      id,
      label: t[id],
      hint,
      rows,
      value: answers()[id],
      fault: faultOf(id),
      change: (value) => tell({ type: 'answer', changes: { [id]: value } }),
    });
  const line = (id: 'when' | 'where', hint?: string) =>
    textInput({
      id,
      label: t[id],
      hint,
      value: answers()[id],
      fault: faultOf(id),
      change: (value) => tell({ type: 'answer', changes: { [id]: value } }),
    });
  return [
    selectInput({
      id: 'category',
      label: t['h-category'],
      fault: faultOf('category'),
      value: answers().category ?? '',
      choices: [['', chooseOne], ...CATEGORIES.map((each) => [each, t[`c-${each}`]] as const)],
      change: (value) =>
        tell({ type: 'answer', changes: { category: value === '' ? null : (value as Category) } }),
    }),
    text('what', t.whatHint, 8),
    text('who', t.whoHint, 3),
    line('when', t.whenHint),
    line('where'),
    agencyField(view),
    text('how', t.howHint, 3),
  ];
}

function pieceFields({ t, answers, tell, faultOf }: StepView, index: Index, drop: string): HTMLElement[] {
  const n = index + 1;
  const piece = answers().evidence[index];
  const kept = el('div', { role: 'status' });
  const change = (changes: Partial<Piece>) => tell({ type: 'piece', index, changes });
  const tellFile = (name: string | null) =>
    kept.replaceChildren(
      ...(name === null
        ? []
        : [
            el('p', { class: 'hint' }, fill(t.fileKept, { name })),
            el(
              'p',
              {},
              button(drop, () => choose(null), 'plain'),
            ),
          ]),
    );
  const choose = (file: File | null) => {
    change({ file: file && { name: file.name, type: file.type, size: file.size, bytes: file }, found: null });
    tellFile(file?.name ?? null);
  };
  tellFile(piece.file?.name ?? null);
  return [
    selectInput({
      id: `kind-${n}`,
      label: t.kind,
      value: piece.kind,
      choices: EVIDENCE_KINDS.map((each) => [each, t[`k-${each}`]] as const),
      change: (kind) => change({ kind: kind as EvidenceKind }),
    }),
    longInput({
      id: `description-${n}`,
      label: t.description,
      rows: 3,
      value: piece.description,
      fault: faultOf(`description-${n}`),
      change: (description) => change({ description }),
    }),
    fileInput({
      id: `file-${n}`,
      label: t.file,
      hint: t.fileHint,
      fault: faultOf(`file-${n}`),
      after: [kept],
      change: choose,
    }),
  ];
}
