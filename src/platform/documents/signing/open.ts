import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Government } from '../../act.ts';
import { bsreSeal, bsreV1, bsreV2, type BsreAccess, type SealCode } from './bsre.ts';
import { localProvider } from './local.ts';
import { noProvider, type ProviderName, type SignatureProvider } from './provider.ts';

/** `<keys>/<government>/bsre.json`, mode 600, written by whoever runs the installation. */
const accessSchema = z.object({
  // NIK and passphrase go there: never in plain, but to a program beside this one.
  baseUrl: z
    .url()
    .refine((url) => /^(https:|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/.test(`${url}/`), {
      message: 'must begin with https:',
    }),
  user: z.string(),
  password: z.string(),
  idSubscriber: z.string().optional(),
});

/**
 * Opens the provider that the government has chosen. A practice twin signs with its own local seal whatever is chosen.
 * @param keys folder of private keys
 * @throws Error that names the missing file or member when BSrE is chosen but not set up
 */
export async function openProvider(
  keys: string,
  government: Pick<Government, 'id' | 'name' | 'practiceOf'>,
  name: ProviderName,
): Promise<SignatureProvider> {
  if (name === 'none') return noProvider;
  if (name === 'local' || government.practiceOf !== null)
    return localProvider(keys, government.id, government.name);
  const folder = join(keys, government.id);
  const access = accessSchema.parse(JSON.parse(await readFile(join(folder, 'bsre.json'), 'utf8')));
  const service: BsreAccess = { baseUrl: access.baseUrl, user: access.user, password: access.password };
  if (name === 'bsre-v1') return bsreV1(service);
  if (name === 'bsre-v2') return bsreV2(service);
  if (access.idSubscriber === undefined)
    throw new Error('bsre.json has no idSubscriber for the electronic seal');
  return bsreSeal(
    { ...service, idSubscriber: access.idSubscriber },
    codeFile(join(folder, 'bsre-seal-code')),
  );
}

function codeFile(path: string): SealCode {
  return {
    read: async () => (await readFile(path, 'utf8')).trim(),
    async write(code) {
      await writeFile(`${path}.new`, code, { mode: 0o600, flush: true });
      await rename(`${path}.new`, path);
    },
  };
}
