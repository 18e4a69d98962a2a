// What the bench puts into a worker: evidence is sealed and cut into parts as the reporter's worker does it; the parts go nowhere.
import { inParts, sealEvidence } from '../src/capabilities/whistleblowing/sealing/evidence.ts';
import { PART_SIZE } from '../src/capabilities/whistleblowing/sealing/evidence-size.ts';

interface Asked {
  file: Blob;
  recipient: string;
}

const scope = globalThis as unknown as {
  addEventListener(name: 'message', heard: (message: { data: Asked }) => void): void;
  postMessage(told: unknown): void;
};

scope.addEventListener('message', ({ data: { file, recipient } }) => {
  const run = async () => {
    const begun = performance.now();
    const { stream, hashes } = await sealEvidence(file.stream(), file.size, { recipient });
    const parts = stream.pipeThrough(inParts(PART_SIZE)).getReader();
    let bytes = 0;
    for (let each = await parts.read(); !each.done; each = await parts.read()) bytes += each.value.length;
    await hashes;
    return { milliseconds: performance.now() - begun, bytes };
  };
  run().then(
    (told) => scope.postMessage(told),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
});
