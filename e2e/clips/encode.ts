import type { Page } from 'playwright-core';
import type { Packet } from './webm.ts';

/** A picture, shown for `count` frames; `key` where a player may begin. */
export interface Shot {
  png: Buffer;
  count: number;
  key: boolean;
}

/** 0 (best) to 63: letters of 14 px stay sharp, and above it hardly a byte is saved. */
const QUANTIZER = 60;

/** VP9 by Chromium's own encoder (WebCodecs): the same pictures give the same film, however slow the machine. */
export async function encode(
  page: Page,
  size: { width: number; height: number },
  rate: number,
  shots: readonly Shot[],
): Promise<Packet[]> {
  // WebCodecs asks for a secure context, which an address of this machine is.
  await page.route('http://localhost/**', (route) => {
    const shot = shots[Number(new URL(route.request().url()).pathname.slice(1))];
    return shot === undefined
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
      : route.fulfill({ contentType: 'image/png', body: shot.png });
  });
  await page.goto('http://localhost/film');
  const plan = shots.map(({ count, key }) => ({ count, key }));
  const packets = await page.evaluate<{ at: number; key: boolean; text: string }[]>(
    `(${ENCODER})(${JSON.stringify({ ...size, rate, plan, quantizer: QUANTIZER })})`,
  );
  await page.unroute('http://localhost/**');
  return packets.map(({ at, key, text }) => ({ at, key, bytes: Buffer.from(text, 'base64') }));
}

/** Runs in the browser. */
const ENCODER = `async ({ width, height, rate, plan, quantizer }) => {
  const packets = [];
  let failed = null;
  const encoder = new VideoEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      packets.push({ at: Math.round(chunk.timestamp / 1000), key: chunk.type === 'key', text: bytes.toBase64() });
    },
    error(error) { failed = error; },
  });
  encoder.configure({
    codec: 'vp09.00.31.08', width, height, framerate: rate, bitrateMode: 'quantizer', latencyMode: 'quality',
    hardwareAcceleration: 'prefer-software',
  });
  let number = 0;
  for (const [index, { count, key }] of plan.entries()) {
    const reply = await fetch('/' + index);
    const picture = await createImageBitmap(await reply.blob());
    if (picture.width !== width || picture.height !== height)
      throw new Error('picture ' + index + ' is ' + picture.width + ' x ' + picture.height);
    for (let shown = 0; shown < count; shown++, number++) {
      const frame = new VideoFrame(picture, { timestamp: number * 1e6 / rate, duration: 1e6 / rate });
      encoder.encode(frame, { keyFrame: key && shown === 0, vp9: { quantizer } });
      frame.close();
    }
    picture.close();
    await encoder.flush();
  }
  encoder.close();
  if (failed !== null) throw failed;
  return packets;
}`;
