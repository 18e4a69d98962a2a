import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { App } from '../../../platform/services.ts';

// What reads the number on a card within the browser: the engine and the Indonesian model of tesseract.js, from this origin alone. A browser
// keeps none of it, so a device does not tell that its owner once read a card here.

const near = createRequire(createRequire(import.meta.url).resolve('tesseract.js'));
const own = createRequire(import.meta.url);
const FILES: Record<string, { from: () => string; zipped: boolean }> = {
  'inti.wasm': { from: () => near.resolve('tesseract.js-core/tesseract-core-lstm.wasm'), zipped: false },
  'inti-simd.wasm': {
    from: () => near.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    zipped: false,
  },
  'ind.traineddata': {
    from: () => own.resolve('@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz'),
    zipped: true,
  },
};

const zip = promisify(gzip);
const held = new Map<string, Promise<Buffer>>();

/** Each is read and pressed once, when somebody first asks for it. */
function content(name: string): Promise<Buffer> | null {
  const file = FILES[name];
  if (file === undefined) return null;
  const known = held.get(name);
  if (known !== undefined) return known;
  const made = readFile(file.from()).then((bytes) => (file.zipped ? bytes : zip(bytes)));
  held.set(name, made);
  made.catch(() => held.delete(name));
  return made;
}

export function cardReadingFiles(app: App): void {
  app.get<{ Params: { file: string } }>(
    '/bacaan/:file',
    { schema: { hide: true } },
    async (request, reply) => {
      const { file } = request.params;
      const bytes = Object.hasOwn(FILES, file) ? await content(file) : null;
      if (bytes === null) return reply.callNotFound();
      return reply
        .type(file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream')
        .header('content-encoding', 'gzip')
        .header('cache-control', 'no-store')
        .send(bytes);
    },
  );
}
