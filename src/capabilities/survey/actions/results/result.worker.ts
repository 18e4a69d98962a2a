// The thread in which a result is computed; see result-apart.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { resultOf, type ResultWork } from './result-of.ts';

parentPort!.postMessage(resultOf(workerData as ResultWork));
