import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Government } from '../act.ts';
import { notFound } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import type { Door } from './home.ts';
import { sendRefusalPage } from './pages.ts';
import { registerPublicPages } from './public-pages.ts';

export const CITY: Government = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Kota "Uji" <b>& Co</b>',
  zone: 'Asia/Makassar',
  practiceOf: null,
  demo: true,
};

const DOOR: Door = {
  title: { id: 'Periksa surat', en: 'Check a letter' },
  who: { id: 'Siapa pun', en: 'Anybody' },
  text: { id: 'Ketik kodenya.', en: 'Type its code.' },
  href: '/cek/surat',
  action: { id: 'Periksa', en: 'Check' },
  field: {
    name: 'kode',
    label: { id: 'Kode', en: 'Code' },
    hint: { id: 'Di bawah QR', en: 'Below the QR code' },
    code: true,
  },
};

/** The public pages alone, of one government, without a database. */
export async function publicApp(
  government: Government | null = CITY,
  files: ReadonlyMap<string, Buffer> = new Map(),
): Promise<{ app: App; services: Services }> {
  const app = Fastify() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  const services = {
    clock: () => Temporal.Instant.from('2026-11-22T01:00:00Z'),
    governmentOf: () => Promise.resolve(government),
    files: {
      has: (_: string, hash: string) => Promise.resolve(files.has(hash)),
      read: (_: string, hash: string) => Promise.resolve(files.get(hash)),
    },
    wires: { personal: [] },
    db: { engine: 'embedded', asGovernment: (_: string, work: (tx: null) => unknown) => work(null) },
  } as unknown as Services;
  registerPublicPages(app, services, [DOOR]);
  app.setNotFoundHandler((request, reply) => sendRefusalPage(services, request, reply, notFound()));
  return { app, services };
}
