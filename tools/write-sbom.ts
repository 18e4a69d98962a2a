// `npm run sbom`: writes docs/sbom.cdx.json from package-lock.json. Run it after every change of packages; a test holds it true.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLockFile } from './licences.ts';
import { SBOM, shippedBill, withoutTools, type Bill } from './sbom.ts';

// npm's own `--omit dev` leaves out also what the program shares with a tool for development, so that npm is shown the shipped part alone.
const folder = mkdtempSync(join(tmpdir(), 'lurus-sbom-'));
try {
  const own = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const shipped = withoutTools(own, readLockFile());
  writeFileSync(join(folder, 'package.json'), shipped.own);
  writeFileSync(join(folder, 'package-lock.json'), shipped.lockFile);
  const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  const bill = shippedBill(JSON.parse(made) as Bill);
  writeFileSync(SBOM, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${bill.components.length} packages`);
} finally {
  rmSync(folder, { recursive: true });
}
