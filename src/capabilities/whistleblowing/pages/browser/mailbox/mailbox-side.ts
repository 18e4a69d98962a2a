// Opens what the mailbox holds; loaded when a receipt was read. The keys live in this closure and go with the page.
import { fromBase64 } from '../../../../../platform/sealing/bytes.ts';
import type { MailboxState } from '../../../contract.ts';
import { openMailboxWrap, type CaseKey, type SeenDirectory } from '../../../sealing/case-key.ts';
import type { Mailbox } from '../../../sealing/mailbox.ts';
import { authText } from '../../../sealing/mailbox.ts';
import { openMessage, sealMessage } from '../../../sealing/message.ts';
import type { LetterFiles } from './mailbox-files.ts';
import { trustOf, type Trust } from './mailbox-trust.ts';
import type { Wire } from '../wire/wire.ts';

export type LetterKind = 'message' | 'objection' | 'check-in';

export interface Letter {
  day: string;
  kind: LetterKind;
  sender: 'reporter' | 'office';
  /** null: it was changed on its way, or is not from this case */
  text: string | null;
  /** names of the files that came with it */
  files: string[];
}

/** What the reporter is about to send; kept until the server has it, so that trying again sends the same. */
export interface Outgoing {
  kind: LetterKind;
  text: string;
  files: readonly File[];
}

export interface OpenMailbox {
  state: MailboxState;
  letters: Letter[];
  /** anything but `whole`: nothing may be written any more */
  trust: Trust;
  /** looks whether something new came */
  refresh(): Promise<OpenMailbox>;
  /** told again with the same letter after a broken line it goes on, and writes nothing twice. @throws LineBroken, Refused */
  say(letter: Outgoing, progress: (part: number) => void): Promise<OpenMailbox>;
}

export interface BoxHouse {
  wire: Pick<Wire, 'openMailbox' | 'say' | 'directory'>;
  /** root that came with the page, and the government's id */
  pin: { root: string | null; government: string };
  /** seals evidence to the case key and sends it up. @throws LineBroken, Refused */
  sendFiles: (
    files: readonly File[],
    key: Pick<CaseKey, 'recipient'>,
    progress: (part: number) => void,
  ) => Promise<LetterFiles>;
}

/** @throws SealingError when the case key in the box was not put there by whoever made the receipt */
export async function openBox(mailbox: Mailbox, house: BoxHouse): Promise<OpenMailbox> {
  const auth = authText(mailbox);
  const state = await house.wire.openMailbox(auth);
  const { seen, ...key } = await openMailboxWrap(fromBase64(state.wrap), mailbox);
  return boxOf(state, { auth, key, seen, house, begun: new Map() });
}

interface Keys {
  auth: string;
  key: CaseKey;
  seen: SeenDirectory | null;
  house: BoxHouse;
  /** letters on their way: sealed once */
  begun: Map<Outgoing, { body: string; upload: LetterFiles['upload'] }>;
}

async function boxOf(state: MailboxState, keys: Keys): Promise<OpenMailbox> {
  const { auth, key, seen, house, begun } = keys;
  const { wire, pin } = house;
  const letters = await Promise.all(state.messages.map((each) => openLetter(each, key)));
  return {
    state,
    letters,
    trust: await trustOf(await wire.directory(), pin, seen),
    refresh: async () => boxOf(await wire.openMailbox(auth), keys),
    async say(letter, progress) {
      const made = begun.get(letter) ?? (await sealLetter(letter, keys, progress));
      const known = begun.has(letter) ? await wire.openMailbox(auth) : null;
      begun.set(letter, made);
      const arrived = known?.messages.some((each) => each.body === made.body) === true;
      const { kind } = letter;
      const after = known !== null && arrived ? known : await wire.say({ auth, kind, ...made });
      begun.delete(letter);
      return boxOf(after, keys);
    },
  };
}

async function sealLetter(
  { kind, text, files }: Outgoing,
  { key, house }: Keys,
  progress: (part: number) => void,
): Promise<{ body: string; upload: LetterFiles['upload'] }> {
  const { upload, named } =
    files.length === 0
      ? { upload: null, named: [] }
      : await house.sendFiles(files, { recipient: key.recipient }, progress);
  const body = await sealMessage(
    {
      version: 1,
      kind: kind === 'objection' ? 'objection' : 'message',
      from: 'reporter',
      text,
      files: named,
    },
    key,
  );
  return { body, upload };
}

async function openLetter(
  { day, kind, sender, body }: MailboxState['messages'][number],
  key: CaseKey,
): Promise<Letter> {
  const opened = await openMessage(body, key).catch(() => null);
  // Who wrote it stands inside the seal too: the server cannot turn the office's words into the reporter's.
  const own = opened !== null && opened.from === sender ? opened : null;
  return {
    day,
    kind,
    sender,
    text: own === null ? null : own.text,
    files: own === null ? [] : own.files.map((each) => each.name),
  };
}
