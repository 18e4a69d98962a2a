// Opens what the mailbox holds; loaded when a receipt was read.
import { fromBase64 } from '../../../../platform/sealing/bytes.ts';
import type { MailboxState } from '../../contract.ts';
import { openMailboxWrap, type CaseKey } from '../../sealing/case-key.ts';
import type { Mailbox } from '../../sealing/mailbox.ts';
import { authText } from '../../sealing/mailbox.ts';
import { openMessage, sealMessage } from '../../sealing/message.ts';
import type { Wire } from './wire.ts';

export interface Letter {
  day: string;
  kind: 'message' | 'objection' | 'check-in';
  sender: 'reporter' | 'office';
  /** null: it was changed on its way, or is not from this case */
  text: string | null;
}

export interface OpenMailbox {
  state: MailboxState;
  letters: Letter[];
  say(kind: 'message' | 'objection' | 'check-in', text: string): Promise<OpenMailbox>;
}

/** @throws SealingError when the case key in the box was not put there by whoever made the receipt */
export async function openBox(
  mailbox: Mailbox,
  wire: Pick<Wire, 'openMailbox' | 'say'>,
): Promise<OpenMailbox> {
  const { session, state } = await wire.openMailbox(authText(mailbox));
  const key = await openMailboxWrap(fromBase64(state.wrap), mailbox);
  return boxOf(state, key, session, wire);
}

async function boxOf(
  state: MailboxState,
  key: CaseKey,
  session: string,
  wire: Pick<Wire, 'say'>,
): Promise<OpenMailbox> {
  const letters = await Promise.all(
    state.messages.map(async ({ day, kind, sender, body }): Promise<Letter> => {
      const opened = await openMessage(body, key).catch(() => null);
      // Who wrote it stands inside the seal too: the server cannot turn the office's words into the reporter's.
      return { day, kind, sender, text: opened?.from === sender ? opened.text : null };
    }),
  );
  return {
    state,
    letters,
    async say(kind, text) {
      const sealed = await sealMessage(
        {
          version: 1,
          kind: kind === 'objection' ? 'objection' : 'message',
          from: 'reporter',
          text,
          files: [],
        },
        key,
      );
      return boxOf(await wire.say(session, kind, sealed), key, session, wire);
    },
  };
}
