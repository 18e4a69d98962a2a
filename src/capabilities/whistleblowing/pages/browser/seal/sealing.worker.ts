// All cryptography of a report, beside the page: sealing 200 MB never holds up a key that is pressed, or the quick exit.
import { deriveMailbox } from '../../../sealing/mailbox.ts';
import type { Receipt } from '../../../sealing/receipt.ts';
import { LineBroken, isLineFault } from '../wire/parts-upload.ts';
import { KeysDiffer, lookInto, sealingSide } from './sealing-side.ts';
import type { FaultKind, Question, Said } from './sealing-talk.ts';
import type { SealingSide } from './sending.ts';
import { Refused, wireOf } from '../wire/wire.ts';

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
const say = (said: Said) => postMessage(said);

let side: SealingSide | null = null;

async function work(question: Question) {
  switch (question.job) {
    case 'look':
      return (await lookInto(question.ask.file))?.found ?? null;
    case 'prepare': {
      const { answers, settings, receipt, entries } = question.ask;
      const wire = wireOf(fetch.bind(globalThis), settings.locale, settings.counter);
      const mailbox = () => deriveMailbox(receipt as Receipt, settings.government);
      const made = sealingSide({ answers, settings, wire, mailbox, wait });
      await made.prepare(entries);
      side = made;
      return null;
    }
    case 'piece': {
      const { token, index } = question.ask;
      await begun().uploadPiece(token, index, (bytes) => say({ id: question.id, kind: 'progress', bytes }));
      return null;
    }
    case 'seal':
      return begun().seal();
  }
}

function begun(): SealingSide {
  if (side === null) throw new Error('nothing was begun');
  return side;
}

function kindOf(error: unknown): FaultKind {
  if (error instanceof KeysDiffer) return 'keys';
  if (error instanceof LineBroken || isLineFault(error)) return 'line';
  return error instanceof Refused ? 'refused' : 'other';
}

addEventListener('message', (message: MessageEvent<Question>) => {
  const { id } = message.data;
  work(message.data).then(
    (answer) => say({ id, kind: 'done', answer }),
    (error: unknown) =>
      say({
        id,
        kind: 'fault',
        fault: kindOf(error),
        status: error instanceof Refused ? error.status : 0,
        message: error instanceof Refused ? error.message : '',
      }),
  );
});
