import { fill } from '../../../../../platform/texts.ts';
import { cardPhoto } from '../card/card-photo.ts';
import { fileInput, textInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import type { StepView } from './step-view.ts';

type Name = 'name' | 'nik' | 'phone';

/** Whom the identity is sealed to, which the answer about conflict of interest decides. */
export function identityPromise({ t, settings, answers }: StepView): {
  element: HTMLElement;
  refresh: () => void;
} {
  const element = el('p', {});
  const refresh = () => {
    element.textContent =
      answers().conflict === true && settings.alternates.length > 0
        ? fill(t.identityAlternate, { office: settings.alternates.join(', ') })
        : t.identityHint;
  };
  refresh();
  return { element, refresh };
}

/** The inputs of who the reporter is, for the wizard and the envelope. @param changed called after each change */
export function identityFields(
  { t, answers, tell, faultOf }: StepView,
  changed: (what: Name | 'card') => void,
): {
  text: (id: Name, more?: Partial<Parameters<typeof textInput>[0]>) => HTMLElement;
  card: () => HTMLElement;
} {
  const kept = el('p', { class: 'hint', role: 'status' }, answers().card === null ? '' : t.cardKept);
  const choose = async (file: File | null) => {
    const card = file === null ? null : await cardPhoto(file).catch(() => null);
    tell({ type: 'answer', changes: { card } });
    changed('card');
    kept.textContent = card !== null ? t.cardKept : file === null ? '' : t.cardUnreadable;
  };
  return {
    text: (id, more = {}) =>
      textInput({
        id,
        label: t[id],
        value: answers()[id],
        fault: faultOf(id),
        change: (value) => {
          tell({ type: 'answer', changes: { [id]: value } });
          changed(id);
        },
        ...more,
      }),
    card: () =>
      fileInput({
        id: 'card',
        label: t.card,
        hint: t.cardHint,
        accept: 'image/*',
        fault: faultOf('card'),
        after: [kept],
        change: (file) => void choose(file),
      }),
  };
}
