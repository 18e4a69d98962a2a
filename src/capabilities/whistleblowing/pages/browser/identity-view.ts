import { nikWarnings, readNik } from '../../../../platform/regions/nik.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { cardPhoto } from './card-photo.ts';
import { cardReadingView } from './card-reading-view.ts';
import { fileInput, textInput } from './controls.ts';
import { el } from './el.ts';
import type { StepView } from './step-view.ts';
import { plainNik } from './wizard-faults.ts';

/** Who the reporter is. The number's form is judged here and now; nobody has verified anything. */
export function identityView({ t, settings, answers, tell, faultOf }: StepView): HTMLElement[] {
  const remark = el('p', { class: 'hint', role: 'status' });
  const judge = () => {
    const { facts } = readNik(plainNik(answers().nik), settings);
    const warnings =
      facts === null ? [] : nikWarnings(facts, { born: null, woman: null }, settings.today as PlainDate);
    remark.textContent =
      facts === null ? '' : [`${t.nikRight}.`, ...warnings.map((each) => each[settings.locale])].join(' ');
  };
  const reading = cardReadingView({
    locale: settings.locale,
    demo: settings.demo,
    card: () => answers().card,
    nik: () => plainNik(answers().nik),
    tell: (cardReading) => tell({ type: 'answer', changes: { cardReading } }),
  });
  const kept = el('p', { class: 'hint', role: 'status' }, answers().card === null ? '' : t.cardKept);
  const choose = async (file: File | null) => {
    const card = file === null ? null : await cardPhoto(file).catch(() => null);
    tell({ type: 'answer', changes: { card } });
    reading.newCard();
    kept.textContent = card !== null ? t.cardKept : file === null ? '' : t.cardUnreadable;
  };
  judge();
  const text = (id: 'name' | 'nik' | 'phone', more: Partial<Parameters<typeof textInput>[0]>) =>
    textInput({
      id,
      label: t[id],
      value: answers()[id],
      fault: faultOf(id),
      change: (value) => {
        tell({ type: 'answer', changes: { [id]: value } });
        judge();
        if (id === 'nik') reading.newNik();
      },
      ...more,
    });
  const named = answers().mode === 'named';
  return [
    el('p', {}, t.identityHint),
    text('name', {}),
    ...(named ? [text('nik', { hint: t.nikHint, kind: 'numeric', after: [remark] })] : []),
    text('phone', { kind: 'tel' }),
    ...(named
      ? [
          fileInput({
            id: 'card',
            label: t.card,
            hint: t.cardHint,
            accept: 'image/*',
            fault: faultOf('card'),
            after: [kept],
            change: (file) => void choose(file),
          }),
          reading.element,
        ]
      : []),
  ];
}
