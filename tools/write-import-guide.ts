// Writes the lists of columns into docs/guides/import.md. Run it after every change of an import's columns.
import { writeFileSync } from 'node:fs';
import { capabilities } from '../src/app/capabilities.ts';
import { GUIDE, readGuide, withColumns } from './import-guide.ts';

const kinds = capabilities.flatMap((each) => each.imports ?? []);
writeFileSync(GUIDE, withColumns(readGuide(), kinds));
console.log(`${kinds.length} kinds`);
