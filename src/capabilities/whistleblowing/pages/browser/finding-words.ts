import { fill } from '../../../../platform/texts.ts';
import type { WizardTexts } from './texts/wizard-texts.ts';
import type { Piece } from './wizard-state.ts';

/** What was found in a picture, in words. */
export function findingWords(t: WizardTexts, { found }: Pick<Piece, 'found'>): string {
  if (found === null) return t.notLooked;
  if (found.length === 0) return t.clean;
  const words = found.map((each) => (t as Record<string, string>)[`f-${each}`] ?? t['f-other']);
  return fill(t.found, { list: words.join(', ') });
}
