// The survey in a browser that can wrap a token: 2048-bit arithmetic and WebCrypto, which browsers give to pages that came over a safe line only.
// Elsewhere the page stays as the server wrote it, with the way by paper.

import { startSurvey } from './answering/survey.ts';

const place = document.getElementById('isian');
if (place && typeof BigInt === 'function' && 'crypto' in globalThis && 'subtle' in crypto) startSurvey(place);
