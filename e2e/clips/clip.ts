/** A sentence in both languages of a clip: Indonesian is drawn below the picture, both are tracks of captions. */
export interface Sentence {
  id: string;
  en: string;
}

/** What one role does, as its journey goes: a title, then one still with its caption for every step, in this order. */
export interface Clip {
  form: Form;
  /** name of docs/guides/roles/GUIDE.md that shows it */
  guide: string;
  title: Sentence;
  /** what the role does in it */
  shows: Sentence;
  steps: Record<string, Sentence>;
}

export type Form = keyof typeof FORMS;

/** Sizes in CSS pixels; the picture is `scale` times as large. Screen and strip of the caption stand one above the other. */
export const FORMS = {
  phone: { width: 390, screen: 704, strip: 136, scale: 1.4 },
  desk: { width: 1280, screen: 624, strip: 96, scale: 1 },
} as const;

/** Pixels of the video; both are even, as VP9 with half the colours asks. */
export function sizeOf(form: Form): { width: number; height: number } {
  const { width, screen, strip, scale } = FORMS[form];
  return { width: width * scale, height: (screen + strip) * scale };
}

/** Pictures a second: nothing moves but the mark, and a still costs next to nothing. */
export const RATE = 5;
const TITLE = 2;
/** Time to look, then time to read the Indonesian sentence, s and characters a second. */
const LOOK = 1;
const READ = 20;
const SHORTEST = 2.4;

/** When what is said, s, whole pictures; the title comes first. */
export interface Cue extends Sentence {
  /** step, or `title` */
  name: string;
  from: number;
  to: number;
}

export function cuesOf({ title, shows, steps }: Clip): Cue[] {
  const first = { id: `${title.id}: ${shows.id}`, en: `${title.en}: ${shows.en}` };
  const cues: Cue[] = [{ name: 'title', ...first, from: 0, to: TITLE }];
  for (const [name, sentence] of Object.entries(steps)) {
    const from = cues.at(-1)!.to;
    const seconds = Math.max(SHORTEST, LOOK + sentence.id.length / READ);
    cues.push({ name, ...sentence, from, to: Math.round((from + seconds) * RATE) / RATE });
  }
  return cues;
}

/** A WebVTT file of one language. Captions stand at the top: the strip below the picture carries the Indonesian ones already. */
export function trackOf(clip: Clip, language: keyof Sentence): string {
  const cues = cuesOf(clip).map(
    (cue) => `${cue.name}\n${stamp(cue.from)} --> ${stamp(cue.to)} line:0\n${cue[language]}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

function stamp(seconds: number): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
}
