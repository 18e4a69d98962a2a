import { el } from '../parts/el.ts';
import type { WizardTexts } from '../texts/wizard-texts.ts';
import type { Piece } from '../wizard/wizard-state.ts';

/** What a picture tells beside what it shows, one line each; of other files nothing can be said. */
export function findingView(t: WizardTexts, { file, found }: Pick<Piece, 'file' | 'found'>): HTMLElement[] {
  if (file === null || !file.type.startsWith('image/')) return [el('p', {}, t.notPicture)];
  if (found === null) return [el('p', {}, t.notLooked)];
  if (found.length === 0) return [el('p', {}, t.clean)];
  const words = found.map((each) => (t as Record<string, string>)[`f-${each}`] ?? t['f-other']);
  return [
    el('p', {}, el('b', {}, t.found)),
    el(
      'ul',
      {},
      words.map((each) => el('li', {}, each)),
    ),
    el('p', {}, t.foundAfter),
  ];
}
