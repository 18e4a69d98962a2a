/** A message by a template that WhatsApp's owner has approved, with one button. */
export interface OutgoingWhatsApp {
  /** id of the outbox row; comes back with every status */
  id: string;
  /** number without its plus */
  to: string;
  /** what stands in the template's places, in their order */
  values: readonly string[];
  /** what the button says back when it is pressed */
  reply: string;
}

/** The way out by the WhatsApp Cloud API. */
export interface WhatsAppPort {
  /** @returns what WhatsApp calls the message. @throws WhatsAppRefusedError when it will never get through; any other error: try again later */
  send(message: OutgoingWhatsApp): Promise<readonly string[]>;
  /** A few words to somebody who has just written to us. */
  answer: (to: string, text: string) => Promise<void>;
}

/** WhatsApp said a final no to this message. */
export class WhatsAppRefusedError extends Error {
  override name = 'WhatsAppRefusedError';
}

const PATIENCE = 20_000;

/**
 * Codes that are about the receiver and do not change by waiting: not deliverable (no WhatsApp, old version, terms not accepted), the sender himself,
 * not on a test account's list. A template that is missing, a token that has expired and too many messages are mended meanwhile.
 */
const FINAL = [131_026, 131_021, 131_030];

const EXAMPLE =
  'LURUS_WHATSAPP_URL must be like https://graph.facebook.com/v23.0/PHONE_NUMBER_ID?template=lurus_peringatan';

/**
 * @param url LURUS_WHATSAPP_URL: version and id of the sending number in its path; `template` is the name of the approved template, `language` its
 * language (`id` when not said)
 * @param token LURUS_WHATSAPP_TOKEN
 * @throws Error when it is no such address
 */
export function whatsAppPort(url: string, token: string): WhatsAppPort {
  const base = URL.canParse(url) ? new URL(url) : null;
  const template = base?.searchParams.get('template');
  const local = base?.hostname === '127.0.0.1';
  if (
    !base ||
    !template ||
    !/^\/v\d+\.\d+\/\d+$/.test(base.pathname) ||
    (base.protocol !== 'https:' && !local)
  )
    throw new Error(EXAMPLE);
  const language = base.searchParams.get('language') ?? 'id';
  const address = `${base.origin}${base.pathname}/messages`;

  async function post(to: string, message: object): Promise<string[]> {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', recipient_type: 'individual', to, ...message }),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    const said = readAnswer(await reply.text());
    if (reply.ok) return said.ids;
    // The words of the answer may name the number.
    const why = `WhatsApp ${reply.status} code ${said.code}`;
    throw FINAL.includes(said.code) ? new WhatsAppRefusedError(why) : new Error(why);
  }

  return {
    send: ({ id, to, values, reply }) =>
      post(to, {
        type: 'template',
        biz_opaque_callback_data: id,
        template: {
          name: template,
          language: { policy: 'deterministic', code: language },
          components: [
            { type: 'body', parameters: values.map((text) => ({ type: 'text', text })) },
            {
              type: 'button',
              sub_type: 'quick_reply',
              index: '0',
              parameters: [{ type: 'payload', payload: reply }],
            },
          ],
        },
      }),
    async answer(to, text) {
      await post(to, { type: 'text', text: { body: text } });
    },
  };
}

function readAnswer(text: string): { ids: string[]; code: number } {
  try {
    const { messages, error } = JSON.parse(text) as {
      messages?: { id?: unknown }[];
      error?: { code?: unknown };
    };
    const ids = (Array.isArray(messages) ? messages : []).flatMap(({ id }) =>
      typeof id === 'string' ? [id] : [],
    );
    return { ids, code: Number(error?.code ?? 0) };
  } catch {
    return { ids: [], code: 0 };
  }
}
