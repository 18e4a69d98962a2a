// Fails on a package whose licence is not allowed, on one that says otherwise when installed than in the lock file, and on a
// THIRD-PARTY-NOTICES.md that is not what the lock file says.
import { readFileSync } from 'node:fs';
import {
  installedLicence,
  isAllowed,
  lockedPackages,
  NOTICES,
  READ_BY_HAND,
  readLockFile,
  writeNotices,
} from './licences.ts';

/** What is wrong with the licences of a lock file, one line each. */
export function licenceTroubles(lockFile: string, notices: string): string[] {
  const packages = lockedPackages(lockFile);
  const troubles = packages
    .filter((each) => !isAllowed(each.licence))
    .map(
      (each) =>
        `${each.name} ${each.version}: licence ${each.licence ?? 'not named'} is not on the list of tools/licences.ts`,
    );
  if (packages.length === 0) troubles.push('the lock file names no package');
  if (notices !== writeNotices(packages)) {
    troubles.push('THIRD-PARTY-NOTICES.md is out of date. Cure: node tools/write-notices.ts');
  }
  return troubles;
}

/** Packages on this machine that name another licence than the lock file does. */
export function installedTroubles(lockFile: string): string[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, { license?: string }> };
  return Object.entries(packages).flatMap(([path, { license }]) => {
    const installed = path === '' ? null : installedLicence(path);
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (installed === null || installed === license || (installed === undefined && name in READ_BY_HAND))
      return [];
    return [`${path}: the lock file says ${license ?? 'nothing'}, the package ${String(installed)}`];
  });
}

if (import.meta.main) {
  const lockFile = readLockFile();
  const troubles = [
    ...licenceTroubles(lockFile, readFileSync(NOTICES, 'utf8')),
    ...installedTroubles(lockFile),
  ];
  for (const trouble of troubles) console.error(trouble);
  if (troubles.length > 0) process.exitCode = 1;
}
