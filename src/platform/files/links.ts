import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Vault } from '../identity/vault.ts';
import type { FileRow } from './store.ts';

/** Where kept files are handed out, when it is not the staff host: an origin without cookies, on which what a file may do reaches nobody's session. */
export interface FileLinks {
  /** e.g. https://berkas.lurus.example */
  origin: string;
  /** its host with port, in lower case */
  host: string;
  /** Address at which one person gets one file, for two minutes. */
  make(file: LinkedFile): string;
  /** @returns null for what was altered, made by another installation, or is over */
  read(token: string): LinkedFile | null;
}

export interface LinkedFile {
  governmentId: string;
  /** for whom it was made; his account must still be open */
  accountId: string;
  file: Pick<FileRow, 'hash' | 'name' | 'media_type' | 'size'>;
}

/** Long enough for a slow phone to begin; a download that has begun goes on. */
const LINK_SECONDS = 120;
const CONTEXT = 'link to a file';

const content = z.object({
  governmentId: z.string(),
  accountId: z.string(),
  file: z.object({ hash: z.string(), name: z.string(), media_type: z.string(), size: z.number() }),
  until: z.number(),
});

/** Sealed, not only signed: an address is seen by proxies and kept in histories, and a file's name may tell of a person. */
export function fileLinks(origin: string, vault: Vault, clock: Clock): FileLinks {
  const seconds = () => Math.floor(clock().epochMilliseconds / 1_000);
  return {
    origin,
    host: new URL(origin).host,
    make({ governmentId, accountId, file }) {
      const { hash, name, media_type, size } = file;
      const until = seconds() + LINK_SECONDS;
      const text = JSON.stringify({
        governmentId,
        accountId,
        file: { hash, name, media_type, size },
        until,
      } satisfies z.input<typeof content>);
      return `${origin}/f/${vault.seal(text, CONTEXT)}`;
    },
    read(token) {
      let text: string;
      try {
        text = vault.open(token, CONTEXT);
      } catch {
        return null;
      }
      const { until, ...linked } = content.parse(JSON.parse(text));
      return until >= seconds() ? linked : null;
    },
  };
}

/** @param text https, or http on this machine; nothing after the port @throws Error naming the variable */
export function readFilesOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const own = url !== null && /^(.+\.)?localhost$|^127\.0\.0\.1$/.test(url.hostname);
  if (
    url !== null &&
    url.origin === text.replace(/\/$/, '') &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && own))
  )
    return url.origin;
  throw new Error(
    'LURUS_FILES_ORIGIN must be an https origin without a path, e.g. https://berkas.lurus.example',
  );
}
