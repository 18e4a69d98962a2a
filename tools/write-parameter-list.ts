// Writes docs/law/parameters.md. Run it after every change of a parameter.
import { writeFileSync } from 'node:fs';
import { capabilities } from '../src/app/capabilities.ts';
import { LIST, parameterList } from './parameter-list.ts';

writeFileSync(LIST, parameterList(capabilities));
