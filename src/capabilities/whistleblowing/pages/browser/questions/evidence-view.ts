import { fill } from '../../../../../platform/texts.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../rules/narrative.ts';
import { button, fileInput, selectInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { loadSealing } from '../seal/load-sealing.ts';
import { meterView } from './meter-view.ts';
import { findingView } from './finding-view.ts';
import type { StepView } from './step-view.ts';
import { storyInput } from '../parts/story-input.ts';
import { meterOf } from '../wizard/wizard-faults.ts';
import type { Piece } from '../wizard/wizard-state.ts';

/** One piece of evidence, the meter over all of them, and on the last page the reason for fewer. */
export function evidenceView(
  { t, settings, answers, tell, faultOf }: StepView,
  index: 0 | 1 | 2,
): HTMLElement[] {
  // The sealing code is on its way while the reporter writes.
  void loadSealing().catch(() => {});
  const piece = () => answers().evidence[index];
  const meter = meterView(t);
  const remark = el('div', { class: 'found', role: 'status' });
  const weigh = () => meter.weigh(meterOf(answers(), settings));
  const change = (changes: Partial<Piece>) => {
    tell({ type: 'piece', index, changes });
    weigh();
  };
  const kept = () => {
    const { file } = piece();
    remark.replaceChildren(
      ...(file === null
        ? []
        : [
            el('p', {}, fill(t.fileKept, { name: file.name })),
            ...findingView(t, piece()),
            button(t.fileAway, () => void takeAway(), 'plain'),
          ]),
    );
  };
  const takeAway = async () => {
    const input = document.getElementById('file');
    if (input instanceof HTMLInputElement) input.value = '';
    await choose(null);
    input?.focus();
  };
  const choose = async (file: File | null) => {
    change({ file: file && { name: file.name, type: file.type, size: file.size, bytes: file }, found: null });
    if (file === null || !file.type.startsWith('image/')) return kept();
    remark.replaceChildren(el('p', {}, t.looking));
    const found = await loadSealing()
      .then((sealing) => sealing.look(file))
      .catch(() => undefined);
    // Another file may have been chosen meanwhile.
    if (piece().file?.bytes !== file) return;
    if (found === undefined) return remark.replaceChildren(el('p', {}, t.loadFailed));
    change({ found });
    kept();
  };
  weigh();
  kept();
  return [
    selectInput({
      id: 'kind',
      label: t.kind,
      value: piece().kind,
      choices: EVIDENCE_KINDS.map((each) => [each, t[`k-${each}`]] as const),
      change: (kind) => change({ kind: kind as EvidenceKind }),
    }),
    storyInput(t, {
      id: 'description',
      label: t.description,
      hint: t.descriptionHint,
      rows: 4,
      value: piece().description,
      fault: faultOf('description'),
      change: (description) => change({ description }),
    }),
    fileInput({
      id: 'file',
      label: t.file,
      hint: t.fileHint,
      file: piece().file?.bytes ?? null,
      fault: faultOf('file'),
      after: [remark],
      change: (file) => void choose(file),
    }),
    ...(index === 2
      ? [
          storyInput(t, {
            id: 'fewer',
            label: t.fewer,
            hint: t.fewerHint,
            rows: 3,
            value: answers().fewer,
            fault: faultOf('fewer'),
            change: (fewer) => {
              tell({ type: 'answer', changes: { fewer } });
              weigh();
            },
          }),
        ]
      : []),
    meter.element,
  ];
}
