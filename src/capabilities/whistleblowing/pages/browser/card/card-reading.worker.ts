// Reads the text on the photograph of a card: the engine of tesseract.js with its Indonesian model, from our own origin. The photograph goes
// to nobody; this worker asks the server for its own program and nothing else.

/** What we use of the engine (emscripten module of tesseract.js-core). */
interface Engine {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => {
    Init(path: null, language: string, mode: number): number;
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    End(): void;
  };
}
type Core = (options: {
  wasmBinary: ArrayBuffer;
  TesseractProgress: (percent: number) => void;
}) => Promise<Engine>;

export type CardSaid =
  | { kind: 'loading' }
  | { kind: 'reading'; part: number }
  | { kind: 'read'; text: string }
  | { kind: 'failed' };

const LSTM_ONLY = 1;
/** The smallest module with a vector instruction: `i32.const 0 i8x16.splat i8x16.popcnt`. */
const VECTOR = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

const say = (said: CardSaid) => postMessage(said);

async function fetchBytes(name: string): Promise<ArrayBuffer> {
  const reply = await fetch(`/bacaan/${name}`, { credentials: 'omit', cache: 'no-store' });
  if (!reply.ok) throw new Error(name);
  return reply.arrayBuffer();
}

async function coreOf(vector: boolean): Promise<Core> {
  const loaded = (await (vector
    ? // @ts-expect-error the package brings no types
      import('tesseract.js-core/tesseract-core-simd-lstm.js')
    : // @ts-expect-error the package brings no types
      import('tesseract.js-core/tesseract-core-lstm.js'))) as { default: Core };
  return loaded.default;
}

async function read(picture: Uint8Array): Promise<string> {
  say({ kind: 'loading' });
  const vector = WebAssembly.validate(VECTOR);
  const [core, wasmBinary, model] = await Promise.all([
    coreOf(vector),
    fetchBytes(vector ? 'inti-simd.wasm' : 'inti.wasm'),
    fetchBytes('ind.traineddata'),
  ]);
  const engine = await core({
    wasmBinary,
    TesseractProgress: (percent) => say({ kind: 'reading', part: Math.max(0, (percent - 30) / 70) }),
  });
  engine.FS.writeFile('ind.traineddata', new Uint8Array(model));
  const api = new engine.TessBaseAPI();
  if (api.Init(null, 'ind', LSTM_ONLY) === -1) throw new Error('model');
  say({ kind: 'reading', part: 0 });
  engine.FS.writeFile('/input', picture);
  if (api.SetImageFile(1, 0) === 1) throw new Error('picture');
  api.Recognize(null);
  const text = api.GetUTF8Text();
  api.End();
  return text;
}

addEventListener('message', (message: MessageEvent<Uint8Array>) => {
  read(message.data).then(
    (text) => say({ kind: 'read', text }),
    () => say({ kind: 'failed' }),
  );
});
