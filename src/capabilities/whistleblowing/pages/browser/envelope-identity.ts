import { readNik } from '../../../../platform/regions/nik.ts';
import { cardPhoto } from './card-photo.ts';
import { fileInput, textInput } from './controls.ts';
import { el } from './el.ts';
import type { StepView } from './step-view.ts';
import { plainNik } from './wizard-faults.ts';

/** Who the reporter is. The photograph is not read here: engine and model would make the single file five times as large. */
export function envelopeIdentity({ t, settings, answers, tell, faultOf }: StepView): HTMLElement[] {
  const remark = el('p', { class: 'hint', role: 'status' });
  const judge = () => {
    const { facts } = readNik(plainNik(answers().nik), settings);
    remark.textContent = facts === null ? '' : `${t.nikRight}.`;
  };
  const kept = el('p', { class: 'hint', role: 'status' }, answers().card === null ? '' : t.cardKept);
  const choose = async (file: File | null) => {
    const card = file === null ? null : await cardPhoto(file).catch(() => null);
    tell({ type: 'answer', changes: { card } });
    kept.textContent = card !== null ? t.cardKept : file === null ? '' : t.cardUnreadable;
  };
  const text = (id: 'name' | 'nik' | 'phone', more: Partial<Parameters<typeof textInput>[0]>) =>
    textInput({
      id,
      label: t[id],
      value: answers()[id],
      fault: faultOf(id),
      change: (value) => {
        tell({ type: 'answer', changes: { [id]: value } });
        judge();
      },
      ...more,
    });
  judge();
  return [
    el('p', {}, t.identityHint),
    text('name', {}),
    text('nik', { hint: t.nikHint, kind: 'numeric', after: [remark] }),
    text('phone', { kind: 'tel' }),
    fileInput({
      id: 'card',
      label: t.card,
      hint: t.cardHint,
      accept: 'image/*',
      fault: faultOf('card'),
      after: [kept],
      change: (file) => void choose(file),
    }),
  ];
}
