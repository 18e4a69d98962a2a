import { fill } from '../../../../../platform/texts.ts';
import { namesWriter } from '../../../rules/names-writer.ts';
import { longInput } from './controls.ts';
import { el } from './el.ts';
import type { WizardTexts } from '../texts/wizard-texts.ts';

/** Fields that intake and investigators read. */
export type StoryName = 'what' | 'who' | 'how' | 'urgentWhy';

/** Milliseconds after the last key: a warning in the middle of a word helps nobody. */
const PAUSE = 600;
/** Places that are shown; more would read like a reproach. */
const SHOWN = 3;

/** A long text, with a warning when it seems to tell who writes it. It warns and never stops. */
export function storyInput(t: WizardTexts, options: Parameters<typeof longInput>[0]): HTMLElement {
  const remark = el('p', { class: 'remark', role: 'status' });
  const look = (text: string) => {
    const places = namesWriter(text).slice(0, SHOWN);
    remark.textContent =
      places.length === 0 ? '' : fill(t.namesYou, { places: places.map((each) => `“${each}”`).join(', ') });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  look(options.value);
  return longInput({
    ...options,
    after: [remark, ...(options.after ?? [])],
    change(text) {
      options.change(text);
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE, text);
    },
  });
}
