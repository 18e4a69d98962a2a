// A thread that a workbook may end, fill or keep for ever: what it does stands in the file.
import { workerData } from 'node:worker_threads';
import type { XlsWork } from './read-xls.ts';

const said = Buffer.from((workerData as XlsWork).bytes).toString('latin1');
if (said === 'throw') throw new Error('a workbook ended its thread');
if (said === 'exit') process.exit(3);
if (said === 'loop') for (;;);
const kept: unknown[] = [];
for (;;) kept.push(Array.from({ length: 10_000 }, () => ({})));
