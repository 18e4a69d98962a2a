import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

// manifest.json: what an archive of one government holds. It is written last; without it an archive is not whole.

const tableName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.literal('lurus-archive'),
  version: z.literal(1),
  /** ISO 8601 UTC */
  madeAt: z.string(),
  /** its row in the list of governments, as JSON */
  government: z.looseObject({
    id: z.uuid(),
    name: z.string(),
    practice_of: z.uuid().nullable(),
  }),
  hosts: z.array(z.string()),
  /** true in a backup: passwords and second factors are inside */
  secrets: z.boolean(),
  /** steps of the schema that the database had */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: tableName,
      rows: z.int().nonnegative(),
      /** of tables/<name>.csv */
      sha256: hash,
      key: z.array(z.string()),
      columns: z.array(z.object({ name: z.string(), kind: z.enum(['text', 'number', 'boolean', 'json']) })),
    }),
  ),
  files: z.object({ count: z.int().nonnegative(), bytes: z.int().nonnegative() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestTable = Manifest['tables'][number];

export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** @throws Error in both languages when the folder holds no whole archive that this program can read */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, 'manifest.json'), 'utf8');
  } catch {
    throw new Error(
      `${folder} bukan arsip Lurus yang utuh: manifest.json tidak ada.\n${folder} is no whole Lurus archive: manifest.json is missing.`,
    );
  }
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `manifest.json di ${folder} tidak dapat dibaca program ini.\nmanifest.json in ${folder} cannot be read by this program: ${z.prettifyError(parsed.error)}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
