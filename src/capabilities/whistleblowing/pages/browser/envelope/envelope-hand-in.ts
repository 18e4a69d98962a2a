// Hands an envelope in: the same draft, parts and sending as the wizard's. Whoever carries it learns nothing of what is in it.
import { PART_SIZE } from '../../../sealing/evidence-size.ts';
import { keysOn, verifyDirectory } from '../../../sealing/directory.ts';
import { readersOf } from '../../../sealing/readers.ts';
import { readEnvelope, type Envelope, type EnvelopeFault } from './envelope-container.ts';
import { putSurely, type PartsWire } from '../wire/parts-upload.ts';
import type { MailboxSettings } from '../page/settings.ts';
import { Refused, type Wire } from '../wire/wire.ts';

export type HandInFault = EnvelopeFault | 'other-government' | 'keys-changed' | 'keys-wrong' | 'sent-already';

export class HandInRefused extends Error {
  readonly fault: HandInFault;
  constructor(fault: HandInFault) {
    super(fault);
    this.fault = fault;
  }
}

interface Options {
  settings: MailboxSettings;
  wire: Pick<Wire, 'directory' | 'challenge' | 'openDraft' | 'parts' | 'send'>;
  prove: (challenge: unknown) => Promise<string>;
  wait: (milliseconds: number) => Promise<void>;
  progress: (part: number) => void;
}

/** Draft that an envelope goes up under, so that pressing again after a broken line goes on rather than begins anew. */
const begun = new WeakMap<Blob, string>();

/** @returns the report's number. @throws HandInRefused, Refused, LineBroken */
export async function handIn(file: Blob, options: Options): Promise<string> {
  const { wire, prove, wait, progress } = options;
  const { envelope, fault } = await readEnvelope(file);
  if (fault !== null) throw new HandInRefused(fault);
  await checkReaders(envelope, options);
  const known = begun.get(file);
  const token = known ?? (await wire.openDraft(await prove(await wire.challenge())));
  begun.set(file, token);
  const parts = wire.parts(token);
  const whole = Math.max(
    1,
    envelope.evidence.reduce((sum, each) => sum + each.size, 0),
  );
  let done = 0;
  for (const [place, content] of envelope.evidence.entries()) {
    const there = known === undefined ? 0 : await nextOf(parts, place);
    for (let at = 0; at < content.size; at += PART_SIZE) {
      if (at / PART_SIZE < there) {
        done += Math.min(PART_SIZE, content.size - at);
        continue;
      }
      const bytes = new Uint8Array(await content.slice(at, at + PART_SIZE).arrayBuffer());
      await putSurely(parts, place, at / PART_SIZE, bytes, wait).catch((error: unknown) => {
        // The very same sealed bytes are there: this envelope was handed in before.
        throw error instanceof Refused && error.code === 'part-was-sent'
          ? new HandInRefused('sent-already')
          : error;
      });
      done += bytes.length;
      progress(done / whole);
    }
  }
  // What came off a disk carries no officer's word about himself.
  return (await forgetting(file, () => wire.send(token, { ...envelope.report, assisted: false }))).number;
}

/** Where the upload of a file goes on. A draft that is gone was sent, and only its answer was lost: the sending is repeated then. */
async function nextOf(parts: PartsWire, place: number): Promise<number> {
  try {
    return await parts.nextPart(place);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return Infinity;
    throw error;
  }
}

/** A draft that the server refuses is not tried again. */
async function forgetting<T>(file: Blob, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) begun.delete(file);
    throw error;
  }
}

/** Are those whom the envelope was sealed to still the readers of today? The server takes no other, and nobody can seal it anew but its writer. */
async function checkReaders(
  { government, report }: Envelope,
  { settings, wire }: Pick<Options, 'settings' | 'wire'>,
): Promise<void> {
  if (government !== settings.government) throw new HandInRefused('other-government');
  if (settings.root === null) throw new HandInRefused('keys-wrong');
  const pin = { government, root: settings.root };
  const { directory } = await verifyDirectory(await wire.directory(), pin);
  if (directory === null) throw new HandInRefused('keys-wrong');
  const { readers } = readersOf(keysOn(directory, settings.today), report.conflict);
  const told = new Set(report.caseWraps.map((each) => each.fingerprint));
  const same =
    readers !== null &&
    readers.case.length === told.size &&
    readers.case.every((each) => told.has(each.fingerprint));
  if (!same) throw new HandInRefused('keys-changed');
}
