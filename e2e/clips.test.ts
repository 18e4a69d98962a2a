import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkTexts } from '../tools/check-texts.ts';
import { noBrowser } from './browser.ts';
import { cuesOf, sizeOf, trackOf, type Clip } from './clips/clip.ts';
import { clips } from './clips/clips.ts';
import { CLIPS, LARGEST } from './clips/make-clip.ts';
import { webm } from './clips/webm.ts';
import { sharedBrowser } from './shared.ts';

// The clips as they lie in docs/clips: made of what the journeys show today, readable in both languages, and played by a browser.

const GUIDES = 'docs/guides/roles';
const ALL: readonly [name: string, clip: Clip][] = Object.entries(clips);
/** Bytes: together they stay small enough for a repository. */
const LARGEST_ALL = 8_000_000;

test('every step of every clip is taken by one journey, and says itself in both languages', () => {
  const journeys = globSync('e2e/*.test.ts').map((file) => readFileSync(file, 'utf8'));
  for (const [name, { steps }] of ALL)
    for (const step of Object.keys(steps)) {
      const taken = journeys.flatMap((source) => source.match(new RegExp(`'${name}/${step}'`, 'g')) ?? []);
      assert.equal(taken.length, 1, `${name}/${step}`);
    }
  const { pairs, wrong } = checkTexts({ clips });
  assert.deepEqual(wrong, []);
  assert.ok(pairs > ALL.length * 5);
});

test('every clip is as long as somebody watches, stands in its guide, and its captions are those of its steps', () => {
  const list = readFileSync(`${GUIDES}/README.md`, 'utf8');
  let all = 0;
  for (const [name, clip] of ALL) {
    const { to } = cuesOf(clip).at(-1)!;
    assert.ok(to >= 10 && to <= 25, `${name}: ${to} s`);
    const size = readFileSync(join(CLIPS, `${name}.webm`)).length;
    assert.ok(size > 20_000 && size <= LARGEST, `${name}: ${size} bytes`);
    all += size;
    for (const language of ['id', 'en'] as const)
      assert.equal(
        readFileSync(join(CLIPS, `${name}.${language}.vtt`), 'utf8'),
        trackOf(clip, language),
        `${name}.${language}.vtt: npm run clips -- ${name}`,
      );
    const guide = readFileSync(`${GUIDES}/${clip.guide}.md`, 'utf8');
    assert.ok(guide.includes(`../../clips/${name}.webm`), `${clip.guide}.md shows ${name}`);
    assert.ok(list.includes(`../../clips/${name}.webm`), `${GUIDES}/README.md lists ${name}`);
  }
  assert.ok(all <= LARGEST_ALL, `${all} bytes together`);
});

test('a browser plays every clip and reads both tracks of its captions', { skip: noBrowser }, async () => {
  const page = await (await sharedBrowser()).newPage();
  await page.route('http://localhost/**', (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    if (!/\.(?:webm|vtt)$/.test(name))
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const contentType = name.endsWith('.vtt') ? 'text/vtt' : 'video/webm';
    return route.fulfill({ contentType, body: readFileSync(join(CLIPS, name)) });
  });
  await page.goto('http://localhost/');
  for (const [name, clip] of ALL) {
    const played = await play(
      page,
      name,
      cuesOf(clip).map(({ to }) => to - 0.3),
    );
    const { width, height } = sizeOf(clip.form);
    assert.deepEqual([played.width, played.height], [width, height], name);
    assert.ok(Math.abs(played.duration - cuesOf(clip).at(-1)!.to) < 0.1, `${name}: ${played.duration} s`);
    const steps = Object.keys(clip.steps).length;
    assert.deepEqual(played.cues, [steps + 1, steps + 1], `${name}: title and steps in both languages`);
    // A blank picture has few colours; the same one twice is a step that shows nothing new.
    for (const colours of played.colours) assert.ok(colours > 8, `${name}: ${played.colours.join()} colours`);
    assert.equal(played.pictures, steps + 1, name);
  }
  await page.context().close();
});

interface Played {
  width: number;
  height: number;
  duration: number;
  cues: number[];
  /** of 16 levels a colour, at each moment */
  colours: number[];
  /** different ones among those of the moments */
  pictures: number;
}

/** Opens a clip with its tracks and looks at it at these moments, s. */
function play(page: Page, name: string, moments: readonly number[]): Promise<Played> {
  return page.evaluate<Played>(`(async () => {
    const video = document.createElement('video');
    const canvas = document.createElement('canvas');
    const once = (target, event) => new Promise((resolve, reject) => {
      target.addEventListener(event, resolve, { once: true });
      target.addEventListener('error', () => reject(new Error(event + ' never came: ' + (video.error?.message ?? ''))), { once: true });
    });
    // 'seeked' comes before the picture does.
    const shows = (moment) => new Promise((resolve) => {
      const look = (_, { mediaTime }) =>
        Math.abs(mediaTime - moment) < 0.25 ? resolve() : video.requestVideoFrameCallback(look);
      video.requestVideoFrameCallback(look);
      video.currentTime = moment;
    });
    video.muted = true;
    video.preload = 'auto';
    const tracks = ['id', 'en'].map((language) => {
      const track = document.createElement('track');
      Object.assign(track, { kind: 'captions', srclang: language, src: '/${name}.' + language + '.vtt' });
      video.append(track);
      track.track.mode = 'hidden';
      return track;
    });
    const read = Promise.all(tracks.map((track) => once(track, 'load')));
    // Played from memory: a server that knows no ranges lets nobody seek.
    video.src = URL.createObjectURL(await (await fetch('/${name}.webm')).blob());
    document.body.append(video);
    await once(video, 'loadeddata');
    await read;
    Object.assign(canvas, { width: 64, height: 64 });
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    const colours = [];
    const pictures = new Set();
    for (const moment of ${JSON.stringify(moments)}) {
      await shows(moment);
      drawing.drawImage(video, 0, 0, 64, 64);
      const { data } = drawing.getImageData(0, 0, 64, 64);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4) seen.add((data[at] >> 4) + '.' + (data[at + 1] >> 4) + '.' + (data[at + 2] >> 4));
      colours.push(seen.size);
      pictures.add(data.join());
    }
    const { videoWidth: width, videoHeight: height, duration } = video;
    video.remove();
    return { width, height, duration, cues: tracks.map((each) => each.track.cues.length), colours, pictures: pictures.size };
  })()`);
}

test('a film that does not begin with a key picture, or has none for half a minute, is refused', () => {
  const film = { width: 2, height: 2, duration: 1 };
  const packet = (at: number, key: boolean) => ({ at, key, bytes: new Uint8Array(1) });
  assert.throws(() => webm({ ...film, packets: [packet(0, false)] }), /begins with a key picture/);
  assert.throws(() => webm({ ...film, packets: [packet(0, true), packet(33_000, false)] }), /32 s apart/);
});
