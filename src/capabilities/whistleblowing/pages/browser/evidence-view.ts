import { fill } from '../../../../platform/texts.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../rules/narrative.ts';
import { fileInput, longInput, selectInput } from './controls.ts';
import { el } from './el.ts';
import { loadSealing } from './load-sealing.ts';
import { findingWords } from './finding-words.ts';
import type { StepView } from './step-view.ts';
import { meterOf } from './wizard-faults.ts';
import type { Piece } from './wizard-state.ts';

/** One piece of evidence, the meter over all of them, and on the last page the reason for fewer. */
export function evidenceView(
  { t, settings, answers, tell, faultOf }: StepView,
  index: 0 | 1 | 2,
): HTMLElement[] {
  // The sealing code is on its way while the reporter writes.
  void loadSealing().catch(() => {});
  const piece = () => answers().evidence[index];
  const meter = el('p', { role: 'status' });
  const remark = el('p', { class: 'hint', role: 'status' });
  const weigh = () => {
    const { pieces, needed, verdict } = meterOf(answers(), settings);
    meter.textContent = `${fill(t.meter, { pieces, needed })}. ${t[`m-${verdict}`]}`;
  };
  const change = (changes: Partial<Piece>) => {
    tell({ type: 'piece', index, changes });
    weigh();
  };
  const kept = () => {
    const { file } = piece();
    remark.textContent =
      file === null
        ? ''
        : `${fill(t.fileKept, { name: file.name })}. ${file.type.startsWith('image/') ? findingWords(t, piece()) : ''}`;
  };
  const choose = async (file: File | null) => {
    change({ file: file && { name: file.name, type: file.type, size: file.size, bytes: file }, found: null });
    if (file === null || !file.type.startsWith('image/')) return kept();
    remark.textContent = t.looking;
    const looked = await loadSealing()
      .then(({ lookInto }) => lookInto({ name: file.name, type: file.type, size: file.size, bytes: file }))
      .catch(() => null);
    // Another file may have been chosen meanwhile.
    if (piece().file?.bytes !== file) return;
    change({ found: looked?.found ?? null });
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
    longInput({
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
      fault: faultOf('file'),
      after: [remark],
      change: (file) => void choose(file),
    }),
    ...(index === 2
      ? [
          longInput({
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
    meter,
  ];
}
