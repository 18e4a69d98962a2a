// Writes THIRD-PARTY-NOTICES.md from package-lock.json. Run it after every change of packages.
import { writeFileSync } from 'node:fs';
import { lockedPackages, NOTICES, readLockFile, writeNotices } from './licences.ts';

const packages = lockedPackages(readLockFile());
writeFileSync(NOTICES, writeNotices(packages));
console.log(`${packages.length} packages`);
