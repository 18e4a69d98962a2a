import { readNik } from '../../../../../platform/regions/nik.ts';
import { el } from '../parts/el.ts';
import { identityFields } from '../questions/identity-fields.ts';
import type { StepView } from '../questions/step-view.ts';
import { plainNik } from '../wizard/wizard-faults.ts';

/** Who the reporter is. The photograph is not read here: engine and model would make the single file five times as large. */
export function envelopeIdentity(view: StepView, promise: HTMLElement): HTMLElement[] {
  const { t, settings, answers } = view;
  const remark = el('p', { class: 'hint', role: 'status' });
  const judge = () => {
    const { facts } = readNik(plainNik(answers().nik), settings);
    remark.textContent = facts === null ? '' : `${t.nikRight}.`;
  };
  const { text, card } = identityFields(view, judge);
  judge();
  return [
    promise,
    text('name'),
    text('nik', { hint: t.nikHint, kind: 'numeric', after: [remark] }),
    text('phone', { kind: 'tel' }),
    card(),
  ];
}
