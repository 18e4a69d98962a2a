import { fill } from '../../../platform/texts.ts';
import type { Channel, Source } from '../rules/kinds.ts';
import type { State } from '../rules/machine.ts';
import type { Life } from './life.ts';
import type { Story } from './stories.ts';

/** Every ticket of a demo opens with this code, so that whoever shows it need not have written one down. */
export const DEMO_CODE = 'DEM0DEM0DE';

/** A complaint as it is invented. */
export interface Invented {
  id: string;
  number: string;
  channel: Channel;
  source: Source;
  agencyId: string;
  story: Story;
  words: Record<'jalan' | 'rt' | 'hari', string>;
  life: Life;
  target: State;
}

/** A story's sentence with its words. */
export function told(each: Invented, text: string): string {
  return fill(text, each.words);
}
