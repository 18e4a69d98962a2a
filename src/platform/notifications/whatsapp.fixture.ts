import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the stand-in: the real service answers to nobody but its customers. */
export interface Asked {
  path: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}

export interface WhatsAppStandIn {
  /** for LURUS_WHATSAPP_URL */
  url: string;
  asked: Asked[];
  /** what it answers next */
  answer: { status: number; code?: number };
  stop(): Promise<void>;
}

/** A server that answers in the shape of the Cloud API, for tests alone. */
export async function startWhatsApp(): Promise<WhatsAppStandIn> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      asked.push({
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: JSON.parse(text) as Record<string, unknown>,
      });
      const { status, code } = standIn.answer;
      const body =
        status === 200
          ? { messaging_product: 'whatsapp', messages: [{ id: `wamid.${asked.length}` }] }
          : { error: { message: '(#1) +6281234567890', code } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const standIn: WhatsAppStandIn = {
    url: `http://127.0.0.1:${port}/v23.0/1234567890?template=lurus_peringatan`,
    asked,
    answer: { status: 200 },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}
