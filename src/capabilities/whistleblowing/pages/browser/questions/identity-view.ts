import { nikWarnings, readNik } from '../../../../../platform/regions/nik.ts';
import type { PlainDate } from '../../../../../platform/calendar/index.ts';
import { cardReadingView } from '../card/card-reading-view.ts';
import { el } from '../parts/el.ts';
import { identityFields, identityPromise } from './identity-fields.ts';
import type { StepView } from './step-view.ts';
import { plainNik } from '../wizard/wizard-faults.ts';

/** Who the reporter is. The number's form is judged here and now; nobody has verified anything. */
export function identityView(view: StepView): HTMLElement[] {
  const { t, settings, answers, tell } = view;
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
  const { text, card } = identityFields(view, (what) => {
    if (what === 'card') reading.newCard();
    else judge();
    if (what === 'nik') reading.newNik();
  });
  judge();
  const named = answers().mode === 'named';
  return [
    identityPromise(view).element,
    text('name'),
    ...(named ? [text('nik', { hint: t.nikHint, kind: 'numeric', after: [remark] })] : []),
    text('phone', { kind: 'tel' }),
    ...(named ? [card(), reading.element] : []),
  ];
}
