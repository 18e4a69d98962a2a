import { pageScripts } from './vite.page-scripts.ts';

export default pageScripts('src/**/browser/*.entry.ts', '.entry.ts', 'dist/public', 'es2020');
