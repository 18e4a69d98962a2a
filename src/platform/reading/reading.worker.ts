// The thread that reads pages: bar codes by zxing-wasm, text by the engine of tesseract.js with its Indonesian model. Everything comes from the
// packages' own files and nothing from a network. `workers.ts` starts it, and ends it when a page takes too long.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { PageDone, PageWork } from './page-work.ts';

/** What we use of the engine (emscripten module of tesseract.js-core). */
interface Engine {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => {
    Init(path: null, language: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
  };
}
type Core = (options: { print: () => void; printErr: () => void }) => Promise<Engine>;

const LSTM_ONLY = 1;
/** Finds columns and lines by itself. */
const AUTOMATIC = '3';
// Node has it; the library of types knows it in browsers only.
declare const WebAssembly: { validate(module: Uint8Array): boolean };

/** The smallest module with a relaxed vector instruction (`i8x16.relaxed_swizzle`), and one with a plain one (`i8x16.popcnt`). */
const RELAXED = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
  253, 15, 253, 128, 2, 11,
]);
const VECTOR = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

const CODES: ReaderOptions = {
  formats: ['QRCode', 'DataMatrix', 'PDF417', 'Aztec'],
  tryHarder: true,
  maxNumberOfSymbols: 8,
};

const own = createRequire(import.meta.url);
const near = createRequire(own.resolve('tesseract.js'));
let engine: Promise<{ engine: Engine; api: InstanceType<Engine['TessBaseAPI']> }> | null = null;
let codesReady: Promise<unknown> | null = null;

async function startEngine() {
  const kind = WebAssembly.validate(RELAXED) ? 'relaxedsimd-' : WebAssembly.validate(VECTOR) ? 'simd-' : '';
  const core = near(`tesseract.js-core/tesseract-core-${kind}lstm`) as Core;
  const model = await readFile(own.resolve('@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz'));
  const started = await core({ print() {}, printErr() {} });
  started.FS.writeFile('ind.traineddata', gunzipSync(model));
  const api = new started.TessBaseAPI();
  if (api.Init(null, 'ind', LSTM_ONLY) === -1) throw new Error('the Indonesian model does not load');
  api.SetVariable('tessedit_pageseg_mode', AUTOMATIC);
  return { engine: started, api };
}

async function readText(pgm: Uint8Array): Promise<string> {
  engine ??= startEngine();
  const { engine: running, api } = await engine;
  running.FS.writeFile('/input', pgm);
  if (api.SetImageFile(1, 0) === 1) throw new Error('the picture does not open');
  api.Recognize(null);
  const table = api.GetTSVText(0);
  api.Clear();
  return table;
}

async function readCodes({ pgm, width, height }: PageWork): Promise<PageDone['codes']> {
  codesReady ??= readFile(own.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((bytes) =>
    prepareZXingModule({
      overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
      fireImmediately: true,
    }),
  );
  await codesReady;
  const found = await readBarcodes(pgm, CODES);
  return found
    .filter((code) => code.isValid)
    .map(({ format, text, position }) => {
      const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
      const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
      const [right, bottom] = [
        Math.max(...corners.map(({ x }) => x)),
        Math.max(...corners.map(({ y }) => y)),
      ];
      return {
        format: String(format),
        // What the database cannot keep stands in no code that people use.
        text: text.replaceAll('\0', '').toWellFormed(),
        box: {
          left: left / width,
          top: top / height,
          width: (right - left) / width,
          height: (bottom - top) / height,
        },
      };
    });
}

async function answer(work: PageWork): Promise<void> {
  const done: PageDone = {
    codes: work.codes ? await readCodes(work) : [],
    table: work.text ? await readText(work.pgm) : null,
  };
  parentPort!.postMessage(done);
}

// What fails is thrown and ends this thread: whatever state the engine is in, the next page gets a new one.
parentPort!.on('message', (work: PageWork) => void answer(work));
