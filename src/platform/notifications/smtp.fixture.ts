import { createServer, type Socket } from 'node:net';

/** A mail that the receiver accepted. */
export interface Received {
  from: string;
  to: string[];
  /** the mail itself, header and body, dots unstuffed */
  data: string;
}

export interface Receiver {
  url: string;
  mails: Received[];
  /** what to answer to a recipient: `250 ok`, `451 …`, `550 …` */
  answer: (recipient: string) => string;
  close(): Promise<void>;
}

/** A small SMTP server (RFC 5321) on loopback that keeps what it is given. @param port a free one when not said */
export async function startReceiver(port = 0): Promise<Receiver> {
  const receiver: Receiver = { url: '', mails: [], answer: () => '250 ok', close: async () => {} };
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    converse(socket, receiver);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  receiver.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}?from=lurus@teladan.example`;
  receiver.close = () =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  return receiver;
}

function converse(socket: Socket, receiver: Receiver): void {
  let mail: Received = { from: '', to: [], data: '' };
  let reading = false;
  let text = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (reading) {
      if (line === '.') {
        reading = false;
        receiver.mails.push(mail);
        mail = { from: '', to: [], data: '' };
        return say('250 kept');
      }
      mail.data += `${line.startsWith('.') ? line.slice(1) : line}\r\n`;
      return;
    }
    const [verb = ''] = line.toUpperCase().split(' ');
    const address = /<(.*)>/.exec(line)?.[1] ?? '';
    if (verb === 'EHLO') return say('250-receiver\r\n250 8BITMIME');
    if (verb === 'MAIL') {
      mail = { from: address, to: [], data: '' };
      return say('250 ok');
    }
    if (verb === 'RCPT') {
      const answer = receiver.answer(address);
      if (answer.startsWith('250')) mail.to.push(address);
      return say(answer);
    }
    if (verb === 'DATA') {
      reading = true;
      return say('354 go on');
    }
    if (verb === 'QUIT') {
      say('221 bye');
      return socket.end();
    }
    return say('250 ok');
  };
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      hear(line);
    }
  });
  say('220 receiver ESMTP');
}
