import { fill } from '../../../../../platform/texts.ts';
import type { EvidenceMeter } from '../../../rules/fourw1h.ts';
import { el } from '../parts/el.ts';
import type { WizardTexts } from '../texts/wizard-texts.ts';

/** The evidence meter: a piece of line for each piece asked for, and the words beside it. A hint how strong a report is, never a gate. */
export function meterView(t: WizardTexts): { element: HTMLElement; weigh: (meter: EvidenceMeter) => void } {
  const rail = el('span', { class: 'rail', 'aria-hidden': 'true' });
  const words = el('span', { role: 'status' });
  const element = el('div', { class: 'meter' }, el('b', {}, t.meterTitle), rail, words);
  return {
    element,
    weigh({ pieces, needed, verdict }) {
      rail.replaceChildren(
        ...Array.from({ length: needed }, (_, index) => el('i', { class: index < pieces ? 'done' : null })),
      );
      words.textContent = `${fill(t.meter, { pieces, needed })}. ${t[`m-${verdict}`]}`;
    },
  };
}
