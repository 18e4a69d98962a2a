import { conflict } from '../../../platform/outcome.ts';

export const notYet = () => conflict('not-yet', 'Fitur ini belum siap.', 'This is not ready yet.');
