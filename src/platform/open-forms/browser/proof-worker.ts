import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Milliseconds after which a slow phone gives up: the form goes out unproven, and is taken all the same. */
const PATIENCE = 180_000;

// Works beside the page, so that typing never waits for it.
addEventListener('message', (message: MessageEvent<Challenge>) => {
  const challenge = message.data;
  void solveChallenge({ challenge, deriveKey, timeout: PATIENCE }).then(
    (solution) => postMessage(solution === null ? null : btoa(JSON.stringify({ challenge, solution }))),
    () => postMessage(null),
  );
});
