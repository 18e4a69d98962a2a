// Every file store keeps the same promises: the disk, and OpenStack Swift by its S3 interface.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { keepsThePort, hashOf } from './contract.fixture.ts';
import { diskFiles } from './index.ts';
import { s3Client } from './s3-client.ts';
import { noSwift, SHORT, startSwift } from './swift.fixture.ts';

keepsThePort(
  'disk',
  async () => {
    const folder = temporaryFolder('files');
    const damage = (id: string, hash: string, bytes: Buffer) =>
      writeFile(join(folder, id, hash.slice(0, 2), hash), bytes);
    return { store: diskFiles(folder), folder, damage };
  },
  false,
);

keepsThePort(
  'S3',
  async () => {
    const swift = await startSwift();
    const { store, folder } = swift.open({ page: 3 });
    return {
      store,
      folder,
      async damage(id, hash, bytes) {
        const path = `/${id}/${hash.slice(0, 2)}/${hash}`;
        const body = { blob: new Blob([Uint8Array.from(bytes)]), hash: hashOf(bytes) };
        await s3Client(swift.place, SHORT).ask({ method: 'PUT', path, body });
      },
    };
  },
  noSwift,
);
