import { starts } from './capabilities.ts';
import { registerWorker } from './register-worker.ts';
import { router } from './router.tsx';
import { show } from './show.tsx';

show(router);
registerWorker();
for (const start of starts) start();
