import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { cuesOf, FORMS, RATE, sizeOf, trackOf, type Clip } from './clip.ts';
import { clips, type ClipName } from './clips.ts';
import { encode, type Shot } from './encode.ts';
import { drawStep, drawTitle } from './frame.ts';
import type { Box } from './still.ts';
import { webm } from './webm.ts';

export const CLIPS = fileURLToPath(new URL('../../docs/clips', import.meta.url));

/** Bytes of a clip. */
export const LARGEST = 400_000;

/** Of a step's pictures, how many pass before what is pressed next is marked. */
const UNMARKED = 0.4;

/** Writes docs/clips/NAME.webm with its captions beside it. @throws Error when a still is missing, or words do not fit */
export async function makeClip(
  browser: Browser,
  folder: string,
  name: ClipName,
): Promise<{ kilobytes: number; seconds: number }> {
  const clip: Clip = clips[name];
  const size = sizeOf(clip.form);
  const { width, screen, strip, scale } = FORMS[clip.form];
  const page = await browser.newPage({
    viewport: { width, height: screen + strip },
    deviceScaleFactor: scale,
  });
  const shots: Shot[] = [];
  for (const cue of cuesOf(clip)) {
    const count = Math.round((cue.to - cue.from) * RATE);
    if (cue.name === 'title') {
      shots.push({ png: await drawTitle(page, clip), count, key: true });
      continue;
    }
    const path = join(folder, name, cue.name);
    const box = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Box | null;
    const still = { png: readFileSync(`${path}.png`), box };
    const plain = box === null ? count : Math.round(count * UNMARKED);
    shots.push({ png: await drawStep(page, clip, cue.name, still, false), count: plain, key: true });
    if (plain < count)
      shots.push({
        png: await drawStep(page, clip, cue.name, still, true),
        count: count - plain,
        key: false,
      });
  }
  const seconds = cuesOf(clip).at(-1)!.to;
  const packets = await encode(page, size, RATE, shots);
  await page.close();
  const film = webm({ ...size, duration: seconds * 1_000, packets });
  if (film.length > LARGEST) throw new Error(`${name} takes ${film.length} bytes: fewer steps`);
  mkdirSync(CLIPS, { recursive: true });
  writeFileSync(join(CLIPS, `${name}.webm`), film);
  for (const language of ['id', 'en'] as const)
    writeFileSync(join(CLIPS, `${name}.${language}.vtt`), trackOf(clip, language));
  return { kilobytes: Math.ceil(film.length / 1_000), seconds };
}
